# The server as an image: built in one stage, run in another without compiler, tests and sources, as a user who is not
# root. Without DATABASE_URL it keeps the embedded database in /var/lib/sala; give that folder a volume.
FROM node:26-bookworm-slim AS build
WORKDIR /sala
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
RUN npm ci
COPY tsconfig.base.json ./
COPY shared shared
COPY server server
COPY client client
RUN npm run build

FROM node:26-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 SALA_DATA=/var/lib/sala SALA_DEMO=off
WORKDIR /sala
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY client/package.json client/
RUN npm ci --omit=dev && npm cache clean --force && install --directory --owner node --group node /var/lib/sala
COPY migrations migrations
COPY --from=build /sala/shared/dist shared/dist
COPY --from=build /sala/server/dist server/dist
COPY --from=build /sala/client/dist client/dist
USER node
VOLUME /var/lib/sala
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/main.js"]
