using System.Collections.Immutable;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Claims;

/// <summary>An actor, recipient or source of one claim, with the words of the sentence that name it.</summary>
/// <param name="Mention">Id of the mention, or 0 for a participant the article does not name.</param>
/// <param name="Span">The words, or null when the participant is only implied.</param>
public sealed record Participant(int Mention, string? Entity, string Name, string? Country, string? Sector, TextSpan? Span);

/// <summary>One link of the chain of sources, outermost first, with the words that make it one.</summary>
public sealed record Attribution(Participant Source, TextSpan? Cue);

/// <param name="Value">ISO date, month, year or interval <c>start..end</c>; null when not stated.</param>
/// <param name="How"><c>stated</c> in the sentence, <c>inherited</c> from the context, or <c>none</c>.</param>
public sealed record ClaimTime(string? Value, string Precision, string How, TextSpan? Span);

public sealed record ClaimPlace(string Name, string? Entity, string? Country, double? Latitude, double? Longitude, string Precision, TextSpan Span);

/// <param name="Bound"><c>exact</c>, <c>at_least</c>, <c>at_most</c> or <c>about</c>.</param>
public sealed record ClaimNumber(decimal Value, string Bound, string Unit, TextSpan Span);

/// <summary>Why a claim reads as it does: the pack line of its frame, then one step per decision.</summary>
public sealed record Explanation(string Frame, ImmutableArray<string> Steps);

/// <summary>
/// One event mention as one sentence tells it. A claim is never changed after it is read; what is made of many claims is derived.
/// </summary>
public sealed record Claim
{
    public required string Id { get; init; }

    /// <summary>Index into the analysis' sentences.</summary>
    public required int Sentence { get; init; }
    public required EventType EventType { get; init; }
    public string? Mode { get; init; }

    /// <summary>For promises, threats, demands and refusals: the type of the act they are about.</summary>
    public EventType? About { get; init; }
    public ImmutableArray<string> Contexts { get; init; } = [];
    public required string Cameo { get; init; }
    public required EventType PloverType { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }
    public required double? Goldstein { get; init; }
    public required TextSpan Trigger { get; init; }
    public ImmutableArray<Participant> Actors { get; init; } = [];
    public ImmutableArray<Participant> Recipients { get; init; } = [];
    public ClaimStatus Status { get; init; }
    public TextSpan? Condition { get; init; }
    public ImmutableArray<Attribution> SaidBy { get; init; } = [];
    public required ClaimTime When { get; init; }
    public ClaimPlace? Where { get; init; }
    public ImmutableArray<ClaimNumber> Numbers { get; init; } = [];

    /// <summary>True for acts the article recalls rather than reports.</summary>
    public bool Background { get; init; }

    /// <summary>Probability that type, actors and recipients are right, 0 to 1.</summary>
    public double Confidence { get; init; }
    public required Explanation Explanation { get; init; }
}

/// <summary>A stretch of speech with its speaker and the words that introduce it.</summary>
public sealed record Quotation(Participant? Speaker, TextSpan? Cue, TextSpan Content, bool Direct, Participant? Addressee);
