# The application as an image. It packs the jar that the build made and the tests ran on: what was
# tested is what runs, and the image needs no second tool chain and no network but for its base.
#
#   ./mvnw -DskipTests package && docker compose build

ARG JAVA_IMAGE=eclipse-temurin:25.0.3_9-jdk-noble

FROM ${JAVA_IMAGE} AS layers
WORKDIR /layers
COPY server/target/cpms-app.jar /cpms-app.jar
RUN java -Djarmode=tools -jar /cpms-app.jar extract --layers --destination .

FROM ${JAVA_IMAGE}
RUN groupadd --system --gid 10001 cpms \
    && useradd --system --uid 10001 --gid cpms --no-create-home --shell /usr/sbin/nologin cpms \
    && install -d -o cpms -g cpms /app /data
WORKDIR /app
USER 10001:10001

# What changes seldom comes first, so that an update moves less.
COPY --from=layers --chown=10001:10001 /layers/dependencies/ ./
COPY --from=layers --chown=10001:10001 /layers/spring-boot-loader/ ./
COPY --from=layers --chown=10001:10001 /layers/snapshot-dependencies/ ./
COPY --from=layers --chown=10001:10001 /layers/application/ ./
COPY deploy/java.options ./

# One start on a throw-away folder with embedded servers, whose loaded classes the JVM keeps (JEP 514).
# The cache is used only by the very JVM that made it, so it is made here. Without it, starting is slower.
RUN java @java.options -XX:AOTCacheOutput=cpms.aot -Dspring.context.exit=onRefresh -jar cpms-app.jar \
      --cpms.data=/tmp/training --server.port=0 --cpms.ftp.port=0 \
    || echo "no start-up cache was made; starting will take longer"; \
    rm -rf /tmp/training

VOLUME /data
EXPOSE 8080 2121-2199
ENV CPMS_DATA=/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=3 \
  CMD ["curl", "-fsS", "--max-time", "4", "-o", "/dev/null", "http://127.0.0.1:8080/actuator/health/readiness"]
ENTRYPOINT ["java", "@java.options", "-XX:AOTCache=cpms.aot", "-jar", "cpms-app.jar"]
