using System.Collections.Frozen;
using System.Text;

namespace Saksi.Text;

/// <summary>Takes the diacritics off letters, so that names match however they are typed.</summary>
public static class Folding
{
    /// <summary>Letters that Unicode does not decompose to a plain letter and a mark.</summary>
    private static readonly FrozenDictionary<char, string> Special = new Dictionary<char, string>
    {
        ['ı'] = "i", ['ł'] = "l", ['Ł'] = "L", ['đ'] = "d", ['Đ'] = "D", ['ø'] = "o", ['Ø'] = "O", ['ß'] = "ss", ['æ'] = "ae", ['Æ'] = "Ae",
        ['œ'] = "oe", ['Œ'] = "Oe", ['þ'] = "th", ['Þ'] = "Th", ['ð'] = "d", ['Ð'] = "D", ['ə'] = "a", ['Ə'] = "A",
    }.ToFrozenDictionary();

    private static readonly string?[] Latin = BuildLatin();

    /// <summary>Writes the folded form of a character and returns how many characters that took.</summary>
    public static int Fold(char c, Span<char> into)
    {
        if (into.IsEmpty) return 0;
        if (c < 0x80 || c >= Latin.Length || Latin[c] is not { } plain)
        {
            into[0] = c;
            return 1;
        }
        int count = Math.Min(plain.Length, into.Length);
        plain.AsSpan(0, count).CopyTo(into);
        return count;
    }

    private static string?[] BuildLatin()
    {
        // Latin-1 Supplement to Latin Extended-B, and Latin Extended Additional (Vietnamese).
        string?[] table = new string?[0x1F00];
        for (int i = 0x80; i < table.Length; i++)
        {
            if (i is >= 0x250 and < 0x1E00) continue;
            char c = (char)i;
            if (!char.IsLetter(c)) continue;
            if (Special.TryGetValue(c, out string? special)) table[i] = special;
            else if (c.ToString().Normalize(NormalizationForm.FormD) is { Length: > 1 } parts && char.IsAscii(parts[0])) table[i] = parts[..1];
        }
        return table;
    }
}
