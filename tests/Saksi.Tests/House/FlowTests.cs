using System.Text.RegularExpressions;

namespace Saksi.Tests.House;

/// <summary>The house: a stage folder uses only those before it in the flow.</summary>
public sealed partial class FlowTests
{
    private static readonly string[] Flow = ["Text", "Packs", "Articles", "Analysis", "Mentions", "Claims", "Record", "Views"];

    [Fact]
    public void A_stage_uses_only_the_stages_before_it()
    {
        List<string> violations = [];
        for (int stage = 0; stage < Flow.Length; stage++)
        {
            string folder = Path.Combine(Repository.Root, "src", "Saksi", Flow[stage]);
            if (!Directory.Exists(folder)) continue;
            foreach (string file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
                foreach (Match match in StageName().Matches(File.ReadAllText(file)))
                    if (Array.IndexOf(Flow, match.Groups[1].Value) > stage) violations.Add($"{Flow[stage]}/{Path.GetFileName(file)} uses {match.Groups[1].Value}");
        }
        Assert.Empty(violations.Distinct());
    }

    [Fact]
    public void Code_names_no_language()
    {
        // A language is a folder of data; the code that reads it must not know which one it is.
        string source = Path.Combine(Repository.Root, "src", "Saksi");
        string[] named = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/") && LanguageTest().IsMatch(File.ReadAllText(file))).Select(file => Path.GetRelativePath(source, file))];
        Assert.Empty(named);
    }

    [GeneratedRegex(@"\bSaksi\.(Text|Packs|Articles|Analysis|Mentions|Claims|Record|Views)\b")]
    private static partial Regex StageName();

    [GeneratedRegex("""(==|is|case) "(id|en|ms)"[ ;:)&|]""")]
    private static partial Regex LanguageTest();
}
