# The program and nothing else, from the archive of a release. There is no shell in
# it and nothing is fetched: FROM scratch, whatever the platform.
#
#   go run ./tools/release -version 1.2.0
#   docker build --build-arg VERSION=1.2.0 -f Dockerfile -t ninefold:1.2.0 dist
#   docker run --rm -u "$(id -u):$(id -g)" -v "$PWD:/data" --network none ninefold:1.2.0 check exports/
#
# For exports larger than --memory allows, give rows a place to wait: --tmpfs /tmp.
FROM scratch AS archive
ARG VERSION
ARG TARGETARCH=amd64
ADD ninefold_${VERSION}_linux_${TARGETARCH}.tar.gz /

FROM scratch
ARG VERSION
ARG TARGETARCH=amd64
LABEL org.opencontainers.image.title="ninefold" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="Apache-2.0"
COPY --from=archive /ninefold_${VERSION}_linux_${TARGETARCH}/ninefold /usr/bin/ninefold
COPY --from=archive /ninefold_${VERSION}_linux_${TARGETARCH}/LICENSE /ninefold_${VERSION}_linux_${TARGETARCH}/LICENSES.txt /usr/share/licenses/ninefold/
WORKDIR /data
USER 65532:65532
ENTRYPOINT ["/usr/bin/ninefold"]
