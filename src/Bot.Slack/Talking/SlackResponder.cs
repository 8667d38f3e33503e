using Bot.Chat.Languages;
using Bot.Chat.Platforms;
using Bot.Chat.Replies;
using Bot.Slack.Translate;
using Bot.Slack.WebApi;

namespace Bot.Slack.Talking;

/// <summary>
/// The way back to one happening. Slack has its acknowledgement already, so a late answer needs none: it comes when it
/// comes, to whom it is for.
/// </summary>
internal sealed partial class SlackResponder(
    Happening happening,
    Place place,
    bool replaces,
    SlackWeb web,
    Poster poster,
    MessageMaker messages,
    ViewMaker views,
    TimeProvider time,
    Microsoft.Extensions.Logging.ILogger log
) : IResponder
{
    private Place _place = place;
    private Task<SlackException?>? _loading;

    /// <summary>The call that a button under a form's apology asks for again.</summary>
    public Bot.Chat.Commands.Call? Asked { get; set; }

    /// <summary>The member's language as far as it is known; <see langword="null"/> for English.</summary>
    public Catalogue? Language { get; set; }

    /// <summary>Names the modal, so that it can be changed whatever was heard of its opening.</summary>
    private string ViewName => $"form-{Key}";

    /// <summary>From what it answers, so that a post of unknown fate is found again.</summary>
    private string Key => Naming.Short(happening.Keys.Count > 0 ? happening.Keys[0] : $"{happening.At:O}");

    public Task AcknowledgeAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task ReplyAsync(Reply reply, CancellationToken cancellationToken)
    {
        var closing = FinishLoadingAsync(cancellationToken);
        try
        {
            try
            {
                await GiveAsync(reply, cancellationToken);
            }
            catch (SlackException error) when (error.Code == ErrorCodes.TooLong && !_place.IsShort)
            {
                _place = _place with { IsShort = true };
                await GiveAsync(reply, cancellationToken);
            }
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
            await LastWordAsync(error, cancellationToken);
        }
        await closing;
        await EndProgressAsync(cancellationToken);
    }

    /// <summary>Something of the platform's own, to the member alone and in their language.</summary>
    public Task SayAsync(Phrase sentence, CancellationToken cancellationToken) =>
        ReplyAsync(Reply.Privately(sentence).In(Language), cancellationToken);

    /// <summary>Opens the modal at once, with nothing in it yet: what opens it lives for three seconds (§7).</summary>
    public void BeginForm(CancellationToken cancellationToken)
    {
        if (happening.Trigger is { } trigger)
            _loading = OpenedAsync(trigger, ViewMaker.Loading(ViewName, Language), cancellationToken);
    }

    public async Task OpenAsync(Form form, CancellationToken cancellationToken)
    {
        if (happening.Trigger is not { } trigger)
        {
            await OfferAsync(null, cancellationToken);
            return;
        }
        var carried = new ViewPlace(_place.Channel, _place.Thread, _place.IsDirect, happening.ResponseUrl, State: "");
        var view = await views.FormAsync(form, _place.Room, _place.Owner, ViewName, carried, cancellationToken);
        var isLoading = _loading is not null;
        var failure = await (_loading ?? OpenedAsync(trigger, view, cancellationToken));
        // Slack refuses such a form, and does not say why.
        if (form.Fields.Any(field => field.IsFile) && _place.Workspace.MayBeMissing(SlackScopes.ReadFiles))
        {
            await SayAsync(SlackSentences.FormNeedsFiles, cancellationToken);
            return;
        }
        if (failure is null && isLoading)
            failure = await FilledAsync(view, cancellationToken);
        if (failure is not null)
            await OfferAsync(failure, cancellationToken);
    }

    /// <summary>Takes the message away that was pressed, with its files.</summary>
    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        if (happening.Pressed is not { } pressed)
            return;
        try
        {
            if (!pressed.IsEphemeral)
            {
                var name = new MessageName(pressed.Ts, pressed.Files);
                await poster.RemoveAsync(_place.Workspace, _place.Channel, name, cancellationToken);
                return;
            }
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
        if (happening.ResponseUrl is { } address)
            await web.RespondAsync(
                address,
                new Wire.WebhookMessage { DeleteOriginal = true },
                isRepeatable: true,
                cancellationToken
            );
    }

    /// <summary>A form that cannot open is one press away.</summary>
    private Task OfferAsync(SlackException? failure, CancellationToken cancellationToken)
    {
        var sentence = failure is null ? SlackSentences.FormNeedsPress : SlackSentences.FormTooLate;
        var offer = Reply.Privately(sentence) with
        {
            Buttons = Asked is { } call ? [new Button("Open the form", call)] : [],
        };
        return ReplyAsync(offer.In(Language), cancellationToken);
    }

    private async Task<SlackException?> OpenedAsync(string trigger, Wire.View view, CancellationToken cancellationToken)
    {
        try
        {
            await web.OpenViewAsync(_place.Workspace, trigger, view, cancellationToken);
            return null;
        }
        catch (SlackException error) when (error.Fault == PlatformFault.OutcomeUnknown)
        {
            // If it is open it can be changed by its name; if not, changing it says so.
            return null;
        }
        catch (SlackException error)
        {
            Log.FormTooLate(log, error.Code);
            return error;
        }
    }

    /// <summary>A modal that its member has closed meanwhile cannot be filled, and need not be.</summary>
    private async Task<SlackException?> FilledAsync(Wire.View view, CancellationToken cancellationToken)
    {
        try
        {
            await web.UpdateViewAsync(_place.Workspace, view, cancellationToken);
            return null;
        }
        catch (SlackException error)
        {
            Log.FormTooLate(log, error.Code);
            _loading = null;
            return error;
        }
    }

    private async Task FinishLoadingAsync(CancellationToken cancellationToken)
    {
        if (_loading is null || await _loading is not null)
            return;
        _loading = null;
        try
        {
            await web.UpdateViewAsync(_place.Workspace, ViewMaker.Done(ViewName, Language), cancellationToken);
        }
        catch (SlackException error)
        {
            Log.NotAnswered(log, happening.ToString(), error.Message);
        }
    }
}
