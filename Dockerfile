# Bookbridge as a container: docs/operate/deploy.md says how to run it.

FROM node:24-bookworm-slim AS manifests
WORKDIR /app
COPY package.json package-lock.json ./
COPY packages packages
RUN find packages -type f ! -name package.json ! -path '*/bin/*' -delete

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.base.json ./
COPY scripts scripts
COPY packages packages
RUN npx tsc -b packages/server && node scripts/build-assets.mjs
RUN find packages/*/dist -type f \( -name '*.d.ts' -o -name '*.map' -o -name '*.tsbuildinfo' \) -delete

FROM node:24-bookworm-slim AS production
WORKDIR /app
COPY --from=manifests /app ./
RUN npm ci --omit=dev --workspace=bookbridge --no-audit --no-fund
# A library may use the compiler, so npm keeps it although nothing here has anything to compile.
RUN rm -r node_modules/typescript node_modules/@typescript

FROM node:24-bookworm-slim
WORKDIR /app
COPY LICENSE ./
COPY --from=production /app/node_modules node_modules
COPY --from=build /app/packages/contacts/package.json packages/contacts/package.json
COPY --from=build /app/packages/contacts/dist packages/contacts/dist
COPY --from=build /app/packages/ui/package.json packages/ui/package.json
COPY --from=build /app/packages/ui/dist packages/ui/dist
COPY --from=build /app/packages/picker/package.json packages/picker/package.json
COPY --from=build /app/packages/picker/dist packages/picker/dist
COPY --from=build /app/packages/server/package.json packages/server/package.json
COPY --from=build /app/packages/server/bin packages/server/bin
COPY --from=build /app/packages/server/dist packages/server/dist
RUN install --directory --owner=node --group=node --mode=0700 /var/lib/bookbridge
USER node
ENV NODE_ENV=production BOOKBRIDGE_HOST=0.0.0.0 BOOKBRIDGE_DATA_DIR=/var/lib/bookbridge
VOLUME /var/lib/bookbridge
EXPOSE 8080
HEALTHCHECK --start-period=30s --interval=15s --timeout=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.BOOKBRIDGE_PORT || 8080}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "/app/packages/server/bin/bookbridge.js"]
CMD ["serve"]
