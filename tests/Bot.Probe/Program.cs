// The whole program for tests that run, kill and watch it from outside: with the contract's commands in the study's place, or
// with the study as it is.
using System.Globalization;
using Bot.Host;
using Bot.Probe;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Testing.Platforms.Remote;

var (places, _, complaint) = Places.Read(args);
if (places is null)
    return Usage.Complain(complaint!);
var study = Environment.GetEnvironmentVariable(ProbeProcess.StudyVariable);
return await Running.RunAsync(
    places,
    services =>
    {
        if (study is null)
            services.PutContract(places);
        else if (DateTimeOffset.TryParse(study, CultureInfo.InvariantCulture, out var begins))
            services.LeaveStudy(begins);
        else
            services.LeaveStudy();
        services.AddHostedService<ProbeDesk>();
        services.AddLogging(logging =>
            logging
                .ClearProviders()
                .SetMinimumLevel(study is null ? LogLevel.Information : LogLevel.Debug)
                .AddFilter("Microsoft", LogLevel.Warning)
                .AddProvider(new FileLog(Path.Combine(places.Data, "log.txt")))
        );
    }
);
