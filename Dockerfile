# Builds the service and packs it in layers that change at different speeds.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven nodejs npm \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml ./
COPY src/main/frontend/package.json src/main/frontend/package-lock.json src/main/frontend/.npmrc src/main/frontend/
RUN mvn -B -ntp dependency:go-offline
COPY processes processes
COPY seeds seeds
COPY src/main src/main
RUN mvn -B -ntp -Dmaven.test.skip -Dspotless.check.skip package \
    && java -Djarmode=tools -jar target/beffroi-*.jar extract --layers --launcher --destination target/layers

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10062 --home-dir /app beffroi \
    && mkdir -p /app /var/lib/beffroi/vault \
    && chown -R beffroi /var/lib/beffroi
WORKDIR /app
COPY --from=build /build/target/layers/dependencies/ ./
COPY --from=build /build/target/layers/spring-boot-loader/ ./
COPY --from=build /build/target/layers/snapshot-dependencies/ ./
COPY --from=build /build/target/layers/application/ ./
COPY --chmod=755 src/main/docker/healthcheck ./
USER 10062
ENV BEFFROI_VAULT=/var/lib/beffroi/vault \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED"
VOLUME /var/lib/beffroi/vault
EXPOSE 8080
# The image has no HTTP client: bash asks the readiness probe itself.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["bash", "/app/healthcheck"]
ENTRYPOINT ["java", "org.springframework.boot.loader.launch.JarLauncher"]
