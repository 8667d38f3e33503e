# Build: restore first, so that a change of code does not fetch packages anew.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Build.targets Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/ src/
COPY seeds/ seeds/
COPY config/ config/
RUN dotnet publish src/Bot.Host -c Release --self-contained false -p:PublishReadyToRun=true --use-current-runtime -o /published

# Run: no compiler, no root, one folder to write to.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /published .
RUN mkdir /data && chown "$APP_UID" /data
USER $APP_UID
VOLUME /data
# The study room stays on the container's own loopback unless Web__Url says otherwise.
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["./bot", "health", "--data", "/data"]
ENTRYPOINT ["./bot", "--data", "/data"]
