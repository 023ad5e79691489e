# One image for every role; the role is the command (see docker-compose.yml).
FROM node:24-bookworm-slim
WORKDIR /tomi
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run web && mkdir -p var && chown node:node var
USER node
VOLUME /tomi/var
ENTRYPOINT ["node", "--max-semi-space-size=16", "cli/main.ts"]
CMD ["start"]
