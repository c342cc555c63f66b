# Every command of the project. `make help` prints the lines with two hashes.

PY := .venv/bin/python
PYTEST := $(PY) -m pytest
# Tests on real parts mostly wait, so more of them run at a time than a small machine has cores.
JOBS ?= 4
# Of several instances on this machine, the one that a command is about: named on the command line alone,
# because some environments have a NAME of their own.
AT := $(if $(filter command,$(origin NAME)),--name "$(NAME)")
.DEFAULT_GOAL := help
.NOTPARALLEL:
SHELL := /bin/bash
export PYTHONPATH := $(CURDIR)

.PHONY: help
help: ## this list / 本列表
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} /^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

##@ Start here / 从这里开始

.PHONY: demo demo-network network-down test
demo: setup deps-up ## set up, run the main job with its people and months, leave it running / 演示全流程
	@$(PY) -m single demo

demo-network: setup deps-up ## a province, a city and two counties: all that goes between them / 演示跨级协同
	@$(PY) -m single demo-network

network-down: ## stop the instances and the second broker of demo-network / 停止跨级演示
	@$(PY) -m single network-down

test: setup lint test-unit test-contract test-service test-system ## set up, then lint and every short test / 全部常规测试

##@ Set-up / 准备

.PHONY: setup deps-up deps-down deps-status deps-wipe requirements
setup: ## system packages, virtual environment, mongod; repeatable / 安装依赖，可重复执行
	@scripts/setup.sh

deps-up: setup ## start the private RabbitMQ and MongoDB, or check the given ones / 启动消息队列与数据库
	@$(PY) scripts/deps.py up

deps-down: ## stop them; their data stays / 停止，数据保留
	@if [ -x $(PY) ]; then $(PY) scripts/deps.py down; fi

deps-status: ## what runs of them / 查看状态
	@$(PY) scripts/deps.py status

deps-wipe: ## SURE=yes stop them and remove all their data / 停止并清除全部数据
	@[ "$(SURE)" = yes ] || { echo "将清除全部数据，请加 SURE=yes / this removes all data: add SURE=yes"; exit 1; }
	@$(MAKE) -s deps-down
	rm -rf .run/rabbitmq .run/mongod

requirements: ## pin requirements/*.in anew with hashes / 重新锁定依赖
	@scripts/pin_requirements.sh

##@ Running instance / 运行实例

.PHONY: up down status logs footprint import import-template parked republish audit-verify audit-check rotate-keys backup-key backup restore reconcile bundle-out bundle-in doctor
up: setup deps-up ## [NAME=instance] [MODE=production] start one; NAME chooses it for all commands here / 启动实例
	@$(PY) -m single up $(AT) $(if $(MODE),--mode "$(MODE)")

down: ## [NAME=instance] stop it; broker and database go on / 停止实例
	@$(PY) -m single down $(AT)

status: ## [NAME=instance] processes, addresses, health / 进程、地址与健康状况
	@$(PY) -m single status $(AT)

logs: ## follow the logs / 查看日志
	@$(PY) -m single logs $(AT)

footprint: ## resident memory per process / 内存占用
	@$(PY) -m single footprint $(AT)

import: ## FILE=… [DRY_RUN=1] [CLASSES=…] members, units or past proposals from xlsx or jsonl / 导入名册与历史提案
	@$(PY) -m single import $(AT) "$(FILE)" $(if $(DRY_RUN),--dry-run) $(if $(CLASSES),--classes "$(CLASSES)")

import-template: ## KIND=members|units|organizations|history FILE=… an empty xlsx to fill in / 生成导入空表
	@$(PY) -m single import --template "$(KIND)" "$(FILE)"

parked: ## [REPLAY=id] [DROP=id REASON=…] messages set aside after failing / 搁置的消息
	@$(PY) -m single parked $(AT) $(if $(REPLAY),--replay "$(REPLAY)") $(if $(DROP),--drop "$(DROP)" --reason "$(REASON)")

republish: ## SINCE=… send the events since then again / 重发事件
	@$(PY) -m single republish $(AT) --since "$(SINCE)"

bundle-out: ## PEER=… [FILE=…] [CHUNKS=1] documents for a peer into a signed file / 导出交换包
	@$(PY) -m single bundle-out $(AT) --peer "$(PEER)" $(if $(FILE),--file "$(FILE)") $(if $(CHUNKS),--with-chunks)

bundle-in: ## FILE=… take in a peer's file / 导入交换包
	@$(PY) -m single bundle-in $(AT) "$(FILE)"

doctor: ## [NAME=instance] what is wrong with machine and exchange, and what to do / 检查本机与对接状况
	@$(PY) -m single doctor $(if $(AT),"$(NAME)",$(INSTANCE))

audit-verify: ## [ANCHORS=dir] prove the audit chains whole / 校验审计链
	@$(PY) -m single audit-verify $(AT) $(if $(ANCHORS),--anchors "$(ANCHORS)")

audit-check: ## FILE=… prove an audit file that was exported / 核验导出的审计文件
	@$(PY) -m single audit-check "$(FILE)"

rotate-keys: ## [NAME=instance] replace the key that tokens are signed with, nobody is signed out / 轮换令牌密钥
	@$(PY) -m single rotate-keys $(AT)

backup-key: ## FILE=… [NAME=instance] make the key that backups are encrypted for / 生成备份密钥
	@$(PY) -m single backup-key $(AT) --file "$(FILE)"

backup: ## [FILE=…] [NAME=instance] data, files and keys into one encrypted file, while all goes on / 备份
	@$(PY) -m single backup $(AT) $(if $(FILE),--file "$(FILE)")

restore: deps-up ## FILE=… KEY=… bring an instance back on a machine that has nothing of it / 恢复
	@$(PY) -m single restore "$(FILE)" --key "$(KEY)"

reconcile: ## [NAME=instance] [ORIGIN=instance] prove the aggregate equal to its instances, or repair it / 核对下级汇总
	@$(PY) -m single reconcile $(AT) $(if $(ORIGIN),--origin "$(ORIGIN)")

.PHONY: export-dossier trusted-keys verify-dossier
export-dossier: ## PROPOSAL=id [FILE=…] everything signed about a proposal in one file / 导出提案卷宗
	@$(PY) -m single export-dossier $(AT) "$(PROPOSAL)" $(if $(FILE),--file "$(FILE)")

trusted-keys: ## [FILE=…] own and peers' public keys, to verify dossiers with / 导出可信公钥
	@$(PY) -m single trusted-keys $(AT) $(if $(FILE),--file "$(FILE)")

verify-dossier: ## FILE=… [KEYS=…] prove a dossier; needs only public keys / 核验提案卷宗
	@$(PY) -m single verify-dossier "$(FILE)" $(if $(KEYS),"$(KEYS)")

##@ Images and archive / 镜像与离线包

.PHONY: compose-state image offline-bundle
compose-state: ## what docker-compose.yml mounts, passwords made once / 生成 compose 所需配置
	@$(PY) scripts/compose_state.py

image: ## S=<service>|all build one image / 构建镜像
	docker build --build-arg SERVICE=$(S) --build-arg REVISION=$$(git rev-parse HEAD) -t cppcc/$(S) .

offline-bundle: setup ## [FOLDER=…] one archive that installs a Debian 12 server without any network / 离线安装包
	@$(PY) scripts/offline_bundle.py $(if $(FOLDER),"$(FOLDER)")

##@ Checks / 检查

.PHONY: proto reference freeze lint format test-unit test-contract test-service test-system test-chaos test-network test-fuzz test-browser test-deploy bench audit secrets sbom
proto: ## generate cppcc_api from protos / 生成接口代码
	@$(PY) scripts/proto_gen.py

reference: ## generate docs/reference from the services' tables / 生成参考文档
	@$(PY) scripts/gen_reference.py

freeze: ## VERSION=x.y.z keep the contracts of a release / 冻结已发布的接口
	@$(PY) scripts/proto_freeze.py --freeze "$(VERSION)"

lint: ## style, import contracts, house rules, proto rules, generated code / 静态检查
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	.venv/bin/lint-imports --no-cache
	$(PY) scripts/lint_house.py
	$(PY) scripts/proto_lint.py
	$(PY) scripts/proto_gen.py --check
	$(PY) scripts/proto_freeze.py
	$(PY) scripts/gen_reference.py --check

secrets: ## passwords, tokens and keys in what git keeps / 检查代码库中的密钥与口令
	$(PY) scripts/scan_secrets.py

audit: secrets ## the same, and known weaknesses of the pinned packages / 依赖漏洞与泄密检查
	$(PY) scripts/audit_dependencies.py

sbom: ## [FILE=…] the packages of a release as CycloneDX JSON / 生成软件物料清单
	$(PY) -m cyclonedx_py requirements requirements/base.txt --pyproject pyproject.toml --of JSON \
		--output-reproducible --output-file "$(or $(FILE),.run/sbom.json)"

format: ## let ruff mend what it can / 自动整理格式
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

test-unit: ## rules and mechanisms alone, in seconds / 单元测试
	$(PYTEST) tests/unit

test-contract: ## contracts are complete and unbroken, alerts tried / 契约测试
	@scripts/setup.sh kubectl
	@scripts/setup.sh promtool
	@scripts/setup.sh amtool
	@scripts/setup.sh shellcheck
	$(PYTEST) tests/contract

test-service: deps-up ## each service on real RabbitMQ and MongoDB, alerts in a real Prometheus / 服务测试
	@scripts/setup.sh prometheus
	$(PYTEST) -n $(JOBS) tests/service

test-system: deps-up ## whole instances, both profiles, one kill per process type / 系统测试
	@scripts/setup.sh promtool
	$(PYTEST) -n $(JOBS) tests/system

test-chaos: setup deps-up ## long kill, restart, wipe and step-down tests / 故障测试
	$(PYTEST) tests/chaos

test-network: setup deps-up ## instances on brokers of their own, links cut and killed / 跨级链路测试
	$(PYTEST) tests/network

test-fuzz: setup deps-up ## made-up input for every operation of the API / 接口随机输入测试
	$(PYTEST) tests/fuzz

test-browser: deps-up ## the pages in a real browser / 浏览器测试
	@scripts/setup.sh browser
	$(PYTEST) tests/browser

test-deploy: setup ## images and composition on a real Docker engine, all Kubernetes manifests / 部署测试
	@scripts/setup.sh kubectl
	-@scripts/setup.sh docker
	$(PYTEST) tests/deploy

bench: setup deps-up ## the figures, at most 15 minutes / 性能基准
	@$(PY) -m tests.perf
