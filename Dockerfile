# One file for every image:  docker build --build-arg SERVICE=intake -t cppcc/intake .
# SERVICE=all builds the county image with every service and the single profile.
# Written without BuildKit syntax, so that old engines build it too.

FROM python:3.11-slim-bookworm AS tree
ARG SERVICE
COPY . /src
RUN test -n "$SERVICE" && python3 /src/scripts/image_tree.py "$SERVICE" /tree

FROM python:3.11-slim-bookworm
# Shared by all images and the longest step, so it comes before anything that differs.
COPY requirements/base.txt /tmp/base.txt
RUN python3 -m venv /venv \
 && /venv/bin/pip install --no-cache-dir --require-hashes -r /tmp/base.txt \
 && rm /tmp/base.txt
COPY --from=tree /tree /app
ARG SERVICE
ARG REVISION=unknown
LABEL org.opencontainers.image.title="cppcc-proposal-platform/$SERVICE" \
      org.opencontainers.image.revision="$REVISION"
ENV PATH=/venv/bin:$PATH PYTHONPATH=/app PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 HOME=/tmp
WORKDIR /app
# Nothing in the image is written to: run it with a read-only root and a tmpfs on /tmp.
USER 10001:10001
# The command is always explicit: python -m services.<name> rpc|worker|relay, python -m services.gateway.
CMD ["python", "-c", "raise SystemExit('name a command, e.g. python -m services.intake rpc')"]
