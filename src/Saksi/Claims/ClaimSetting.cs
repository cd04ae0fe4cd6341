using Saksi.Analysis;
using Saksi.Mentions;
using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>When and where an act is said to have taken place: what the tree ties to it, else what stands alone in the sentence.</summary>
internal static class ClaimSetting
{
    private static readonly ClaimTime NotStated = new(null, "none", "none", null);

    /// <summary>Days after which an act the article dates is recalled, not reported.</summary>
    private const int RecalledAfterDays = 60;

    public static ClaimTime When(Clauses clauses, MentionTable mentions, Sentence at, int word, List<SpeechAct> sources)
    {
        Timex? time = TimeOf(clauses, mentions, at, word, sources);
        if (time?.Value is not { } value) return NotStated;
        return new ClaimTime(Calendar(value), time.Precision.ToString().ToLowerInvariant(), "stated", time.Span);
    }

    /// <summary>The event's date from a TIMEX3 value: a time of day is left to the span.</summary>
    private static string Calendar(string value)
    {
        int slash = value.IndexOf('/');
        if (slash > 0) return Calendar(value[..slash]) + ".." + Calendar(value[(slash + 1)..]);
        int time = value.IndexOf('T');
        return time > 0 ? value[..time] : value;
    }

    private static Timex? TimeOf(Clauses clauses, MentionTable mentions, Sentence at, int word, List<SpeechAct> sources)
    {
        Timex? best = null;
        int bestDistance = int.MaxValue;
        foreach (Timex time in mentions.Times)
        {
            if (time.FirstWord < at.FirstWord || time.FirstWord >= at.EndWord || time.Value is null || time.Type is TimexType.Duration or TimexType.Set || time.Value.EndsWith("_REF", StringComparison.Ordinal)) continue;
            // The day of "kata X, Senin (3/3)" is the day of the saying.
            if (sources.Exists(act => act.Cue >= 0 && act.Cue != word && clauses.Under(time.FirstWord, act.Cue) && !clauses.Under(word, time.FirstWord) && !act.Holds(clauses, time.FirstWord))) continue;
            int distance = Distance(clauses, HeadOf(clauses, time), word);
            if (distance >= bestDistance) continue;
            best = time;
            bestDistance = distance;
        }
        return bestDistance <= 4 ? best : null;
    }

    private static int HeadOf(Clauses clauses, Timex time)
    {
        for (int word = time.FirstWord; word < time.EndWord; word++)
            if (clauses[word].Head < time.FirstWord || clauses[word].Head >= time.EndWord) return word;
        return time.FirstWord;
    }

    /// <summary>Steps in the tree from a time up to a word that also governs the act, plus the act's own steps to it.</summary>
    private static int Distance(Clauses clauses, int time, int act)
    {
        int up = 0;
        for (int node = time; node >= 0 && up < 6; node = clauses[node].Head, up++)
        {
            int down = 0;
            for (int other = act; other >= 0 && down < 6; other = clauses[other].Head, down++)
                if (other == node) return up + (2 * down);
        }
        return int.MaxValue;
    }

    public static ClaimPlace? Where(Clauses clauses, MentionTable mentions, Sentence at, int word)
    {
        PlaceMention? best = null;
        int bestDistance = 5;
        foreach (PlaceMention place in mentions.Places)
        {
            if (place.Head < at.FirstWord || place.Head >= at.EndWord || !IsLocative(clauses, place.Head)) continue;
            int distance = Distance(clauses, place.Head, word);
            if (distance >= bestDistance) continue;
            best = place;
            bestDistance = distance;
        }
        return best is null ? null : new ClaimPlace(best.Name, best.Entity, best.Country, best.Latitude, best.Longitude, best.Precision, best.Span);
    }

    /// <summary>Only what a preposition of place introduces, directly or through a noun such as <i>kota</i>, is where something happens.</summary>
    private static bool IsLocative(Clauses clauses, int word)
    {
        for (int depth = 0; depth < 3 && word >= 0; depth++)
        {
            if (clauses.Case(word) is >= 0 and int preposition) return clauses.Syntax.Place.Contains(clauses.Analysis.Form(preposition));
            if (!clauses.Is(word, "flat") && !clauses.Is(word, "nmod") && !clauses.Is(word, "compound") && !clauses.Is(word, "appos")) return false;
            word = clauses[word].Head;
        }
        return false;
    }

    public static bool IsBackground(Clauses clauses, CueIndex cues, MentionTable mentions, Sentence at, int word, DateOnly? published)
    {
        for (int node = word, depth = 0; node >= 0 && depth < 4; node = clauses[node].Head, depth++)
            foreach (int child in clauses.Analysis.Children(node))
                if (cues.At(clauses, child, CueKind.Background) is not null && (clauses.Is(child, "advmod") || clauses.Is(child, "obl") || clauses.Is(child, "mark"))) return true;
        if (published is not { } day || TimeOf(clauses, mentions, at, word, [])?.Value is not { Length: >= 4 } value) return false;
        return int.TryParse(value.AsSpan(0, 4), out int year)
            && (year < day.Year - (value.Length == 4 ? 0 : 1)
                || (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", out DateOnly date) && date.DayNumber < day.DayNumber - RecalledAfterDays));
    }
}
