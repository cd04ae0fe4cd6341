using System.Collections.Immutable;
using Saksi.Articles;
using Saksi.Packs;
using Saksi.Text;

namespace Saksi.Mentions;

public enum MentionForm { Name, Nominal, Pronoun }

/// <summary>One place in the text where an entity is mentioned. <see cref="Head"/> is the word that governs the phrase.</summary>
public sealed record MentionSpan(TextSpan Span, int Head, MentionForm Form);

/// <summary>
/// Who or what the article speaks of: all the places that denote the same thing. <see cref="Entity"/> is null for what the packs do not know.
/// </summary>
/// <param name="Id">1-based, in order of first appearance.</param>
/// <param name="Country">ISO 3166-1 alpha-3, or null when not stated or not a country's.</param>
/// <param name="Sector">PLOVER sector, or null.</param>
/// <param name="Role">The office or description the article or the register gives, or null.</param>
/// <param name="Candidates">Entities it may be when it is ambiguous; empty when it is not.</param>
public sealed record Mention(
    int Id, string? Entity, EntityKind Kind, string Name, string? Country, string? Sector, string? Role,
    ImmutableArray<MentionSpan> Spans, ImmutableArray<string> Candidates);

public enum TimexType { Date, Time, Duration, Set }

/// <summary>How exactly a time is known.</summary>
public enum TimePrecision { None, Decade, Year, Quarter, Month, Week, Day, Time, Range }

/// <summary>
/// A TIMEX3 expression. <see cref="Value"/> is ISO 8601 (<c>2024-06-18</c>, <c>2023</c>, <c>2024-W25</c>, <c>P3D</c>, <c>start/end</c>)
/// or null when the words cannot be resolved.
/// </summary>
public sealed record Timex(TimexType Type, string? Value, string? Mod, TimePrecision Precision, TextSpan Span, int FirstWord, int EndWord);

/// <summary>A place named in the text with what the packs know of it; coordinates are null when unknown.</summary>
public sealed record PlaceMention(string? Entity, string Name, string? Country, double? Latitude, double? Longitude, string Precision, TextSpan Span, int Head);

/// <summary>Everything that was found to denote someone, some time or some place.</summary>
public sealed class MentionTable
{
    public MentionTable(
        ImmutableArray<Mention> mentions, ImmutableArray<Timex> times, ImmutableArray<PlaceMention> places, ImmutableArray<Note> notes, int[] mentionOfWord)
    {
        Mentions = mentions;
        Times = times;
        Places = places;
        Notes = notes;
        _mentionOfWord = mentionOfWord;
    }

    private readonly int[] _mentionOfWord;

    public ImmutableArray<Mention> Mentions { get; }
    public ImmutableArray<Timex> Times { get; }
    public ImmutableArray<PlaceMention> Places { get; }
    public ImmutableArray<Note> Notes { get; }

    /// <summary>The mention one of whose spans is headed by this word, or null.</summary>
    public Mention? HeadedBy(int word) => _mentionOfWord[word] < 0 ? null : Mentions[_mentionOfWord[word]];
}
