# One image for every instance. What of it was run, and what was not: docs/operations.md.
ARG NODE_IMAGE=node:20-bookworm-slim

FROM ${NODE_IMAGE} AS build
WORKDIR /portal
ENV NEXT_TELEMETRY_DISABLED=1
COPY package.json package-lock.json ./
# Scripts of packages are not run: none is needed, and ours wants sources that are not there yet.
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build
# Pruning writes the lock file anew; a start would take the build for older than its sources and build again.
RUN npm prune --omit=dev --ignore-scripts && rm -rf .next/cache && touch .next/BUILD_ID

FROM ${NODE_IMAGE} AS portal
WORKDIR /portal
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    PORT=3000 \
    DATA_DIR=/data
# Owned by root and read by anybody: the portal cannot change itself.
COPY --from=build /portal ./
# A new volume for pictures at /media takes its owner from here.
RUN mkdir /data /media && chown node:node /data /media
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=120s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "scripts/start.ts"]
