using System.Runtime.InteropServices;
using Saksi.Text;

namespace Saksi.Packs;

/// <summary>One token of the name matcher: a run of letters and digits, folded, with where it stands.</summary>
public readonly record struct NameToken(int Id, int Start, int End);

/// <summary>
/// Finds the longest known names in a text. Names and text are cut into runs of letters and digits with diacritics folded, so that
/// <c>Al-Qaeda</c> and <c>Al Qaeda</c>, <c>Erdoğan</c> and <c>Erdogan</c>, <c>U.S.</c> and <c>US</c> are the same name. Case counts, except
/// that a run in capitals also matches a capitalised word and that both sides of a hyphen read as capitalised.
/// </summary>
public sealed class NameTrie<T>(bool ignoreCase)
{
    private readonly Dictionary<string, int> _vocabulary = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<List<T>?> _values = [null];
    private const int MaxRun = 64;

    public void Add(string name, T value)
    {
        int node = 0;
        Span<char> folded = stackalloc char[MaxRun];
        for (int position = 0; NextRun(name, ref position, folded, out int length, out _);)
        {
            ref int id = ref CollectionsMarshal.GetValueRefOrAddDefault(_vocabulary, folded[..length].ToString(), out bool known);
            if (!known) id = _vocabulary.Count - 1;
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_edges, Key(node, id), out known);
            if (!known)
            {
                next = _values.Count;
                _values.Add(null);
            }
            node = next;
        }
        if (node == 0) return;
        List<T> values = _values[node] ??= [];
        if (!values.Contains(value)) values.Add(value);
    }

    /// <summary>Cuts a text into name tokens; words no name contains get id -1.</summary>
    public void Tokenize(string text, int start, int end, List<NameToken> tokens)
    {
        Span<char> folded = stackalloc char[MaxRun];
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup = _vocabulary.GetAlternateLookup<ReadOnlySpan<char>>();
        ReadOnlySpan<char> region = text.AsSpan(0, end);
        for (int position = start; NextRun(region, ref position, folded, out int length, out int from);)
        {
            ReadOnlySpan<char> run = folded[..length];
            if (!lookup.TryGetValue(run, out int id))
            {
                id = -1;
                if (!ignoreCase && length > 3 && IsCapitals(run))
                {
                    for (int i = 1; i < length; i++) folded[i] = char.ToLowerInvariant(folded[i]);
                    if (!lookup.TryGetValue(run, out id)) id = -1;
                }
            }
            tokens.Add(new NameToken(id, from, position));
        }
    }

    /// <summary>The longest name that begins at a token, as the number of tokens it takes, or 0.</summary>
    public int Longest(ReadOnlySpan<NameToken> tokens, int first, out IReadOnlyList<T> values)
    {
        int node = 0, best = 0;
        values = [];
        for (int i = first; i < tokens.Length && tokens[i].Id >= 0 && _edges.TryGetValue(Key(node, tokens[i].Id), out node); i++)
        {
            if (_values[node] is not { } found) continue;
            best = i - first + 1;
            values = found;
        }
        return best;
    }

    private static long Key(int node, int token) => ((long)node << 32) | (uint)token;

    private static bool IsCapitals(ReadOnlySpan<char> run)
    {
        foreach (char c in run)
            if (char.IsLower(c)) return false;
        return char.IsUpper(run[0]);
    }

    /// <summary>Next run from a position on, folded; an inner apostrophe or the points of an acronym do not end it.</summary>
    private bool NextRun(ReadOnlySpan<char> text, ref int position, Span<char> folded, out int length, out int start)
    {
        length = 0;
        while (position < text.Length && !char.IsLetterOrDigit(text[position])) position++;
        start = position;
        if (position >= text.Length) return false;
        bool acronym = false;
        for (; position < text.Length; position++)
        {
            char c = text[position];
            if (char.IsLetterOrDigit(c))
            {
                if (acronym && position + 1 < text.Length && char.IsLetterOrDigit(text[position + 1])) break;
                if (length < MaxRun) length += Folding.Fold(c, folded[length..]);
                continue;
            }
            char next = position + 1 < text.Length ? text[position + 1] : '\0';
            if (c is '\'' or '’' or '‘' or 'ʼ' && char.IsLetter(next))
            {
                // "Israel's" is Israel; "Ma'ruf" is one run.
                if (next is 's' or 'S' && (position + 2 >= text.Length || !char.IsLetterOrDigit(text[position + 2]))) break;
                continue;
            }
            if (c == '.' && position - start is 1 or 2 or 3 && (acronym || position - start == 1) && char.IsUpper(text[position - 1]) && char.IsUpper(next)
                && (position + 2 >= text.Length || !char.IsLetterOrDigit(text[position + 2])))
            {
                acronym = true;
                continue;
            }
            break;
        }
        if (ignoreCase)
        {
            for (int i = 0; i < length; i++) folded[i] = char.ToLowerInvariant(folded[i]);
        }
        else if (length > 0 && char.IsLower(folded[0]) && (NextToHyphen(text, start, position) || IsArticle(folded[..length], text, position)))
        {
            folded[0] = char.ToUpperInvariant(folded[0]);
        }
        return true;
    }

    private static bool NextToHyphen(ReadOnlySpan<char> text, int start, int end) =>
        (start > 0 && text[start - 1] == '-' && start > 1 && char.IsLetter(text[start - 2]))
        || (end < text.Length - 1 && text[end] == '-' && char.IsUpper(text[end + 1]));

    /// <summary>Arabic and Hebrew name particles are written in either case: <c>al Maliki</c>, <c>Al Maliki</c>.</summary>
    private static bool IsArticle(ReadOnlySpan<char> run, ReadOnlySpan<char> text, int end) =>
        run is "al" or "el" or "bin" or "ibn" or "bint" or "ben" or "abu" && end < text.Length - 1 && text[end] == ' ' && char.IsUpper(text[end + 1]);
}
