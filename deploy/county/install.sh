#!/usr/bin/env bash
# 在一台 Debian 12 服务器上安装、升级、检查、卸载政协提案协同平台。可重复执行。
# From an offline archive (this script lies beside SHA256SUMS) nothing is fetched from any network; from a checkout,
# packages come from the machine's own apt and pip sources.
set -euo pipefail

USAGE='用法：
  install.sh                                        安装或升级程序和公共服务
  install.sh --instance 实例 --host 域名或IP        同时增加一个实例
             [--certificate 证书.pem --key 私钥.pem]   单位的证书；没有时生成自签名证书
             [--first first.json]                      初始化三名管理员，显示一次性密码
             [--ntp 时间服务器]                        本单位的时间服务器
  install.sh --check                                检查本机是否满足要求、已装部分是否正常
  install.sh --uninstall                            卸载程序，保留数据、证书、备份'

HERE=$(cd "$(dirname "$0")" && pwd)
PREFIX=/opt/cppcc SETTINGS=/etc/cppcc STATE=/var/lib/cppcc BACKUPS=/var/backups/cppcc
LEAST_DISK_GB=10 LEAST_MEMORY_MB=3500 FIRST_PORT=8081

say() { printf '%s\n' "$*"; }
step() { printf '—— %s\n' "$*"; }
fail() { printf '✗ %s\n' "$*" >&2; exit 1; }

# --- 检查 --------------------------------------------------------------------------------------------------

check_machine() {
    [ "$(id -u)" = 0 ] || fail "请用 root 运行 / run as root"
    # shellcheck source=/dev/null
    [ "$(. /etc/os-release && printf '%s' "$ID$VERSION_ID")" = debian12 ] || fail "只支持 Debian 12 / Debian 12 only"
    [ "$(dpkg --print-architecture)" = amd64 ] || fail "只支持 amd64 / amd64 only"
    [ -d /run/systemd/system ] || fail "需要以 systemd 启动的系统 / a system booted by systemd is needed"
    local free memory
    free=$(df --output=avail -BG /var/lib | tail -n 1 | tr -dc 0-9)
    memory=$(awk '/^MemTotal/ {print int($2 / 1024)}' /proc/meminfo)
    [ "$free" -ge "$LEAST_DISK_GB" ] || fail "/var/lib 只剩 ${free} GB，至少需要 ${LEAST_DISK_GB} GB"
    [ "$memory" -ge "$LEAST_MEMORY_MB" ] || fail "内存只有 ${memory} MB，至少需要 ${LEAST_MEMORY_MB} MB"
    say "✓ Debian 12，磁盘剩余 ${free} GB，内存 ${memory} MB"
}

check_time() {
    if [ "$(timedatectl show --property=NTPSynchronized --value 2>/dev/null)" = yes ]; then
        say "✓ 时钟已同步"
    else
        say "! 时钟未同步：期限与签名都依赖时间。请用 --ntp 指定本单位的时间服务器"
    fi
}

check_installed() {
    [ -e "$PREFIX/current" ] || { say "尚未安装 / not installed"; return 0; }
    local bad=0 unit
    say "版本 / revision $(basename "$(readlink "$PREFIX/current")")"
    for unit in cppcc-deps.service nginx.service cppcc-backup.timer cppcc-doctor.timer $(instance_units); do
        if systemctl --quiet is-active "$unit"; then
            say "✓ $unit"
        else
            say "✗ $unit 未运行：journalctl -u $unit"
            bad=1
        fi
    done
    nginx -t -q || bad=1
    cppcc doctor || bad=1
    return "$bad"
}

instance_units() {
    local file
    for file in "$SETTINGS"/instances/*.env; do
        [ -e "$file" ] && printf 'cppcc@%s.service\n' "$(basename "$file" .env)"
    done
    return 0
}

# --- 安装程序 ----------------------------------------------------------------------------------------------

# From an archive everything is compared with its checksums before anything of it is used.
verify_archive() {
    step "核对安装包 / verify the archive"
    (cd "$HERE" && sha256sum --check --quiet --strict SHA256SUMS) || fail "安装包不完整或被改动 / archive damaged"
    say "✓ $(wc -l <"$HERE/SHA256SUMS") 个文件与校验和一致"
}

install_packages() {
    step "系统软件 / Debian packages"
    local missing=() package had_broker=1
    has_package rabbitmq-server || had_broker=0
    while read -r package; do
        [ "$package" = chrony ] && has_time_service && continue
        has_package "$package" || missing+=("$package")
    done <"$HERE/packages.txt"
    if [ "${#missing[@]}" -gt 0 ]; then
        apt_install "${missing[@]}"
    fi
    # The platform runs a broker of its own; one that somebody else uses on this machine is left alone.
    if [ "$had_broker" = 0 ]; then
        systemctl disable --quiet --now rabbitmq-server.service epmd.service epmd.socket 2>/dev/null || true
    fi
    say "✓ ${missing[*]:-已就绪}"
}

has_package() {
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

has_time_service() {
    has_package chrony || has_package systemd-timesyncd || has_package ntpsec
}

apt_install() {
    local options=(-q -y -o "Dpkg::Use-Pty=0" -o "APT::Install-Recommends=false")
    if is_archive; then
        local work
        work=$(mktemp -d)
        chmod 755 "$work"
        printf 'deb [trusted=yes] file:%s ./\n' "$HERE/debs" >"$work/sources.list"
        mkdir -p "$work/lists/partial"
        # The archive alone: neither the machine's sources nor its lists take part.
        options+=(-o "Dir::Etc::SourceList=$work/sources.list" -o "Dir::Etc::SourceParts=/dev/null")
        options+=(-o "Dir::State::Lists=$work/lists" -o "APT::Sandbox::User=root")
    fi
    # Debian's packages start what they install: the broker must not, the web server is started later.
    local policy=/usr/sbin/policy-rc.d own_policy=0
    if [ ! -e "$policy" ]; then
        own_policy=1
        printf '#!/bin/sh\nexit 101\n' >"$policy"
        chmod 755 "$policy"
    fi
    local code=0
    apt-get "${options[@]}" update >"$LOG" 2>&1 \
        && DEBIAN_FRONTEND=noninteractive apt-get "${options[@]}" install "$@" >>"$LOG" 2>&1 || code=$?
    [ "$own_policy" = 0 ] || rm -f "$policy"
    [ -z "${work:-}" ] || rm -rf "$work"
    [ "$code" = 0 ] || { tail -n 20 "$LOG" >&2; fail "软件包安装失败，见 $LOG"; }
}

is_archive() { [ -f "$HERE/SHA256SUMS" ]; }

make_user() {
    getent passwd cppcc >/dev/null \
        || useradd --system --user-group --home-dir "$STATE" --no-create-home --shell /usr/sbin/nologin cppcc
    install -d -o cppcc -g cppcc -m 750 "$STATE" "$BACKUPS"
    install -d -m 755 "$PREFIX/releases" "$SETTINGS" "$SETTINGS/instances"
    # The doctor reads certificates; keys are root's alone, as nginx begins as root.
    install -d -m 755 "$SETTINGS/tls"
}

# Every version lies in a folder of its own; `current` names the one in use.
install_release() {
    step "程序 / program"
    local revision release
    if is_archive; then
        revision=$(cat "$HERE/REVISION")
        export PIP_NO_INDEX=1 PIP_FIND_LINKS="$HERE/wheels" PIP_CONFIG_FILE=/dev/null
    else
        SOURCE=$(git -C "$HERE" rev-parse --show-toplevel)
        revision=$(git -C "$SOURCE" rev-parse --short=12 HEAD)
    fi
    release="$PREFIX/releases/$revision"
    if [ ! -e "$release/.installed" ]; then
        mkdir -p "$release"
        if is_archive; then
            tar -xzf "$HERE/source.tar.gz" -C "$release"
        else
            git -C "$SOURCE" archive HEAD | tar -x -C "$release"
        fi
        PYTHON=/usr/bin/python3 "$release/scripts/setup.sh" server
        "$release/.venv/bin/python" -m compileall -q "$release"/{single,services,shared,kit,cppcc_api}
        chmod -R go+rX "$release"
        touch "$release/.installed"
    fi
    if [ "$(readlink "$PREFIX/current" 2>/dev/null)" != "$release" ]; then
        CHANGED=1
        ln -sfn "$release" "$PREFIX/current.new"
        mv -T "$PREFIX/current.new" "$PREFIX/current"
    fi
    say "✓ $release"
}

install_units() {
    step "系统服务 / systemd units"
    local county="$PREFIX/current/deploy/county"
    install -m 644 "$county"/systemd/* /etc/systemd/system/
    install -m 644 "$county/logrotate.conf" /etc/logrotate.d/cppcc
    install -m 644 "$county/tmpfiles.conf" /etc/tmpfiles.d/cppcc.conf
    install -m 755 "$county/cppcc.sh" /usr/local/sbin/cppcc
    # The site's own values stay.
    [ -e "$SETTINGS/machine.env" ] || install -m 644 "$county/machine.env" "$SETTINGS/machine.env"
    systemd-tmpfiles --create /etc/tmpfiles.d/cppcc.conf
    systemctl daemon-reload
    systemctl enable --quiet --now cppcc-deps.service cppcc-backup.timer cppcc-doctor.timer
    say "✓ 消息队列与数据库已启动；每晚 2 点备份，每 15 分钟检查"
    if [ "$CHANGED" = 1 ]; then
        systemctl try-restart 'cppcc@*.service'
    fi
}

keep_time() {
    [ -n "$NTP" ] || return 0
    has_package chrony || fail "本机使用其他时间服务，请在其中设置 $NTP"
    printf 'server %s iburst\n' "$NTP" >/etc/chrony/sources.d/cppcc.sources
    systemctl restart chrony.service || say "! chrony 未能启动：journalctl -u chrony"
}

# --- 实例 --------------------------------------------------------------------------------------------------

add_instance() {
    [[ "$INSTANCE" =~ ^[a-z][a-z0-9-]{1,40}$ ]] || fail "实例名只能用小写字母、数字和连字符：$INSTANCE"
    [[ "$HOST" =~ ^[A-Za-z0-9.:-]+$ ]] || fail "请用 --host 指定域名或 IP 地址"
    step "实例 $INSTANCE"
    local settings="$SETTINGS/instances/$INSTANCE.env"
    if [ ! -e "$settings" ]; then
        printf 'HTTP_PORT=%s\nTRUSTED_PROXIES=127.0.0.1\n' "$(next_port)" >"$settings"
    fi
    install_certificate
    write_site "$(sed -n 's/^HTTP_PORT=//p' "$settings")"
    say "启动中，首次约需一分钟 / starting …"
    systemctl enable --quiet --now "cppcc@$INSTANCE.service" \
        || fail "实例未能启动：journalctl -u cppcc@$INSTANCE"
    say "✓ https://$HOST/"
    if [ -n "$FIRST" ]; then
        begin_instance
    else
        say "下一步：install.sh --instance $INSTANCE --host $HOST --first first.json（见 install-county.md）"
    fi
    say "备份须先生成密钥：cppcc backup-key --name $INSTANCE --file /run/cppcc/backup.key，移到离线介质保存"
}

# The file is read here, as root: the platform's user cannot look into root's folders.
begin_instance() {
    local said
    if said=$(cppcc begin --name "$INSTANCE" - <"$FIRST" 2>&1); then
        say "$said"
    elif [[ "$said" == *ALREADY_SET_UP* ]]; then
        say "✓ 已初始化过，未作改动"
    else
        fail "$said"
    fi
}

# Ports are given out once and stay with their instance.
next_port() {
    local port=$FIRST_PORT
    while grep -qsx "HTTP_PORT=$port" "$SETTINGS"/instances/*.env; do port=$((port + 1)); done
    printf '%s' "$port"
}

install_certificate() {
    local certificate="$SETTINGS/tls/$INSTANCE.crt" key="$SETTINGS/tls/$INSTANCE.key" kind=DNS
    if [ -n "$CERTIFICATE" ]; then
        [ -n "$KEY" ] || fail "--certificate 须与 --key 一起使用"
        [ "$(openssl x509 -in "$CERTIFICATE" -noout -pubkey)" = "$(openssl pkey -in "$KEY" -pubout)" ] \
            || fail "证书与私钥不是一对 / certificate and key do not belong together"
        install -m 644 "$CERTIFICATE" "$certificate"
        install -m 600 "$KEY" "$key"
    elif [ ! -e "$certificate" ]; then
        [[ "$HOST" =~ ^[0-9.]+$|: ]] && kind=IP
        (umask 077 && openssl req -x509 -newkey rsa:3072 -nodes -days 825 -subj "/CN=$HOST" \
            -addext "subjectAltName=$kind:$HOST" -keyout "$key" -out "$certificate.new" 2>/dev/null)
        install -m 644 "$certificate.new" "$certificate"
        rm "$certificate.new"
        say "! 已生成自签名证书（825 天）：浏览器会警告，请尽快换成单位的证书（--certificate、--key）"
    fi
}

write_site() {
    local site="/etc/nginx/sites-available/cppcc-$INSTANCE"
    sed -e "s/@NAME@/$INSTANCE/g" -e "s/@HOST@/$HOST/g" -e "s/@PORT@/$1/g" \
        "$PREFIX/current/deploy/county/nginx.conf" >"$site"
    # On a machine whose kernel has no IPv6 the web server would not start with these.
    [ -e /proc/net/if_inet6 ] || sed -i '/listen \[::\]/d' "$site"
    ln -sf "$site" "/etc/nginx/sites-enabled/cppcc-$INSTANCE"
    # Debian's greeting page would answer for every name that is not an instance's.
    rm -f /etc/nginx/sites-enabled/default
    nginx -t -q || fail "nginx 配置有误 / nginx does not take its configuration"
    systemctl enable --quiet nginx.service
    systemctl reload-or-restart nginx.service
}

# --- 卸载 --------------------------------------------------------------------------------------------------

uninstall() {
    step "卸载 / uninstall"
    local unit
    for unit in cppcc-doctor.timer cppcc-backup.timer $(instance_units) cppcc-deps.service; do
        systemctl disable --quiet --now "$unit" 2>/dev/null || true
    done
    rm -f /etc/systemd/system/cppcc-{deps,backup,doctor}.service /etc/systemd/system/cppcc-{backup,doctor}.timer
    rm -f /etc/systemd/system/cppcc@.service /etc/logrotate.d/cppcc /etc/tmpfiles.d/cppcc.conf /usr/local/sbin/cppcc
    rm -f /etc/nginx/sites-enabled/cppcc-* /etc/nginx/sites-available/cppcc-*
    rm -rf "$PREFIX"
    systemctl daemon-reload
    systemctl reload nginx.service 2>/dev/null || true
    say "✓ 程序已卸载。保留：数据 $STATE，设置与证书 $SETTINGS，备份 $BACKUPS；系统软件包未动。"
    say "  再次运行 install.sh 并增加同名实例，即在原数据上继续。"
}

# --- 主程序 ------------------------------------------------------------------------------------------------

ACTION=install INSTANCE='' HOST='' CERTIFICATE='' KEY='' FIRST='' NTP='' CHANGED=0
LOG=$(mktemp /tmp/cppcc-install.XXXXXX.log)
while [ $# -gt 0 ]; do
    case "$1" in
        --instance | --host | --certificate | --key | --first | --ntp)
            [ $# -ge 2 ] || fail "$1 缺少值 / needs a value"
            name=${1#--}
            printf -v "${name^^}" '%s' "$2"
            shift 2
            ;;
        --check) ACTION=check && shift ;;
        --uninstall) ACTION=uninstall && shift ;;
        *) say "$USAGE" && exit 2 ;;
    esac
done
for file in "$CERTIFICATE" "$KEY" "$FIRST"; do
    [ -z "$file" ] || [ -r "$file" ] || fail "无法读取 $file / not readable"
done
trap 'rm -f "$LOG"' EXIT

check_machine
case "$ACTION" in
    check)
        check_time
        check_installed
        ;;
    uninstall) uninstall ;;
    install)
        if is_archive; then verify_archive; fi
        install_packages
        make_user
        install_release
        install_units
        keep_time
        check_time
        if [ -n "$INSTANCE" ]; then add_instance; fi
        say "✓ 完成 / done"
        ;;
esac
