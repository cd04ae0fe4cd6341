using System.Collections.Frozen;
using Saksi.Packs;

namespace Saksi.Claims;

/// <summary>A language's cue words by the surface forms of their first word, lower-cased; the longest cues first. Immutable.</summary>
internal sealed class CueIndex
{
    private readonly FrozenDictionary<string, (Cue Cue, string[] Tail)[]> _cues;

    private CueIndex(FrozenDictionary<string, (Cue, string[])[]> cues) => _cues = cues;

    public static CueIndex Compile(LanguagePack pack, FrameIndex.Inflect inflect)
    {
        Dictionary<string, List<(Cue Cue, string[] Tail)>> cues = new(StringComparer.Ordinal);
        foreach (Cue cue in pack.Cues)
        {
            string[] words = cue.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            bool verb = cue.Kind == CueKind.Say && cue.Value is "verb" or "report" || (cue.Kind == CueKind.Status && words.Length == 1);
            IEnumerable<string> forms = verb ? inflect(words[0], FramePos.Verb).Select(form => form.Form).Append(words[0]) : [words[0]];
            foreach (string form in forms.Distinct())
            {
                if (!cues.TryGetValue(form, out List<(Cue, string[])>? list)) cues[form] = list = [];
                list.Add((cue, words[1..]));
            }
        }
        return new CueIndex(cues.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(entry => entry.Tail.Length).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The longest cue of a kind that begins at a word, or null.</summary>
    public Cue? At(Clauses clauses, int word, CueKind kind)
    {
        Span<char> lower = stackalloc char[64];
        if (!Lower(clauses.Analysis.Form(word), lower, out int length) || !_cues.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out (Cue Cue, string[] Tail)[]? found)) return null;
        foreach ((Cue cue, string[] rest) in found)
            if (cue.Kind == kind && Follows(clauses, word, rest)) return cue;
        return null;
    }

    private static bool Follows(Clauses clauses, int word, string[] rest)
    {
        if (word + rest.Length >= clauses.Analysis.Words.Length) return rest.Length == 0;
        for (int i = 0; i < rest.Length; i++)
            if (!clauses.Analysis.Form(word + 1 + i).Equals(rest[i], StringComparison.OrdinalIgnoreCase)) return false;
        return true;
    }

    /// <summary>Lower-cases a form into a buffer; false when it is longer than any known word.</summary>
    public static bool Lower(ReadOnlySpan<char> form, Span<char> buffer, out int length)
    {
        length = form.Length;
        return form.Length <= buffer.Length && form.ToLowerInvariant(buffer) == form.Length;
    }
}
