using System.Collections.Frozen;

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

    /// <summary>Letters by the plain letter they decompose to, which stands first (Unicode canonical decomposition, Latin blocks).</summary>
    private static ReadOnlySpan<string> Decomposed =>
    (string[])[
        "AÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦḀẠẢẤẦẨẪẬẮẰẲẴẶ",
        "BḂḄḆ",
        "CÇĆĈĊČḈ",
        "DĎḊḌḎḐḒ",
        "EÈÉÊËĒĔĖĘĚȄȆȨḔḖḘḚḜẸẺẼẾỀỂỄỆ",
        "FḞ",
        "GĜĞĠĢǦǴḠ",
        "HĤȞḢḤḦḨḪ",
        "IÌÍÎÏĨĪĬĮİǏȈȊḬḮỈỊ",
        "JĴ",
        "KĶǨḰḲḴ",
        "LĹĻĽḶḸḺḼ",
        "MḾṀṂ",
        "NÑŃŅŇǸṄṆṈṊ",
        "OÒÓÔÕÖŌŎŐƠǑǪǬȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢ",
        "PṔṖ",
        "RŔŖŘȐȒṘṚṜṞ",
        "SŚŜŞŠȘṠṢṤṦṨ",
        "TŢŤȚṪṬṮṰ",
        "UÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰ",
        "VṼṾ",
        "WŴẀẂẄẆẈ",
        "XẊẌ",
        "YÝŶŸȲẎỲỴỶỸ",
        "ZŹŻŽẐẒẔ",
        "aàáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ",
        "bḃḅḇ",
        "cçćĉċčḉ",
        "dďḋḍḏḑḓ",
        "eèéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ",
        "fḟ",
        "gĝğġģǧǵḡ",
        "hĥȟḣḥḧḩḫẖ",
        "iìíîïĩīĭįǐȉȋḭḯỉị",
        "jĵǰ",
        "kķǩḱḳḵ",
        "lĺļľḷḹḻḽ",
        "mḿṁṃ",
        "nñńņňǹṅṇṉṋ",
        "oòóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ",
        "pṕṗ",
        "rŕŗřȑȓṙṛṝṟ",
        "sśŝşšșṡṣṥṧṩ",
        "tţťțṫṭṯṱẗ",
        "uùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự",
        "vṽṿ",
        "wŵẁẃẅẇẉẘ",
        "xẋẍ",
        "yýÿŷȳẏẙỳỵỷỹ",
        "zźżžẑẓẕ",
    ];

    private static string?[] BuildLatin()
    {
        string?[] table = new string?[0x1F00];
        foreach (string group in Decomposed)
            foreach (char letter in group.AsSpan(1)) table[letter] = group[..1];
        foreach ((char letter, string plain) in Special) table[letter] = plain;
        return table;
    }
}
