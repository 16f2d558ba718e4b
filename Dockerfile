# Finewatch as a service. Runs with a read-only root: everything that it writes lies in /data.
#   docker build -t finewatch . && docker run --read-only -v finewatch:/data -e FINEWATCH_SLACK__BOT_TOKEN=… finewatch

FROM python:3.13-slim AS build
WORKDIR /src
RUN python -m venv /opt/finewatch
COPY requirements.lock ./
RUN --mount=type=cache,target=/cache \
    /opt/finewatch/bin/pip install --cache-dir /cache --require-hashes -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot ./bot
COPY config ./config
COPY storage ./storage
RUN /opt/finewatch/bin/pip install --no-deps --no-build-isolation . \
 && /opt/finewatch/bin/pip uninstall --yes hatchling pip \
 && /opt/finewatch/bin/python -m compileall -q /opt/finewatch/lib

FROM python:3.13-slim
RUN useradd --uid 10001 --user-group --no-create-home --shell /usr/sbin/nologin finewatch \
 && install -d -o finewatch -g finewatch /data
COPY --from=build /opt/finewatch /opt/finewatch
ENV PATH=/opt/finewatch/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    PYTHONDONTWRITEBYTECODE=1
# /data holds the database, and finewatch.toml and regulators of your own, where you have them.
WORKDIR /data
VOLUME /data
USER finewatch
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=1m --timeout=15s --start-period=1m CMD ["finewatch", "doctor", "--quick"]
ENTRYPOINT ["finewatch"]
CMD ["run"]
