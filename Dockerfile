# The wheel, built from this folder.
FROM python:3.13-slim AS build
WORKDIR /src
COPY pyproject.toml build_ruleset.py README.md LICENSE ./
COPY tenderlint tenderlint
COPY rules rules
RUN python -m pip wheel --no-cache-dir --wheel-dir /wheels ".[docs]"

# The program, without what built it; nothing goes to the network when it runs.
FROM python:3.13-slim
COPY --from=build /wheels /wheels
RUN python -m pip install --no-cache-dir --no-index --find-links /wheels "tenderlint[docs]" \
    && rm -r /wheels \
    && useradd --create-home --uid 1000 tenderlint
USER tenderlint
WORKDIR /work
ENTRYPOINT ["tenderlint"]
CMD ["--help"]
