using System.Collections.Immutable;

namespace Saksi.Packs;

/// <summary>Where in the sentence a participant stands, seen from the word that tells the act.</summary>
public enum SlotKind : byte
{
    Subject, Object, IndirectObject, Possessor, Modifier, ComplementSubject, ComplementObject, ComplementRecipients, Preposition,
}

/// <param name="Word">The preposition, for <see cref="SlotKind.Preposition"/>.</param>
public readonly record struct Slot(SlotKind Kind, string? Word);

/// <summary>
/// Who fills what. Each role lists alternatives in order of preference; the slots of one alternative fill together.
/// </summary>
/// <param name="Mutual">All fillers are actors and there are no recipients.</param>
public sealed record RolePattern(ImmutableArray<ImmutableArray<Slot>> Actors, ImmutableArray<ImmutableArray<Slot>> Recipients, bool Mutual);

public enum FramePos : byte { Verb, Noun, Adjective }

/// <summary>One row of <c>frames.tsv</c>: words that tell an act, its code and who takes part.</summary>
public sealed record Frame
{
    /// <summary>The words, the governor first.</summary>
    public required ImmutableArray<string> Predicate { get; init; }
    public required FramePos Pos { get; init; }
    public required EventType Type { get; init; }
    public string? Mode { get; init; }
    public EventType? About { get; init; }

    /// <summary>True when <see cref="About"/> is the type of the complement's act, and that act is no claim of its own.</summary>
    public bool AboutComplement { get; init; }
    public required string Cameo { get; init; }
    public ImmutableArray<string> Contexts { get; init; } = [];
    public required RolePattern Roles { get; init; }
    public ClaimStatus? Status { get; init; }
    public string? Example { get; init; }

    /// <summary>Pack file and line: <c>id/frames.tsv:412</c>.</summary>
    public required string Origin { get; init; }
}
