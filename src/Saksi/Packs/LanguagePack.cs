using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Saksi.Packs;

/// <param name="Sector">PLOVER sector.</param>
/// <param name="Kind"><c>title</c>, <c>body</c> or <c>generic</c>.</param>
/// <param name="IsGroup">True for nouns that denote several people.</param>
public sealed record RoleNoun(string Noun, string? Sector, string Kind, bool IsGroup, string Origin);

/// <summary>What a cue word says about the act or speech it governs.</summary>
public enum CueKind : byte { Say, Status, Background }

/// <param name="Value">For <see cref="CueKind.Say"/>: <c>verb</c>, <c>noun</c>, <c>prep</c>, <c>report</c>; for <see cref="CueKind.Status"/>: the status.</param>
public sealed record Cue(string Words, CueKind Kind, string Value, ClaimStatus? Status, string Origin);

/// <summary>What one language's pack folder says: frames, cues, nouns for actors, settings. Time and numbers are read by their finders.</summary>
public sealed class LanguagePack
{
    private static readonly string[] Modes =
    [
        "visit", "third-party", "multilateral", "phone", "withdraw", "release", "disarm", "ceasefire", "access", "resign", "assist", "change", "yield", "meet",
        "disapprove", "investigate", "allege", "restrict", "arrest", "relations", "expel", "territory", "violence", "demo", "riot", "strike", "hunger", "boycott",
        "obstruct", "vandalize", "convict", "discontinue", "troops", "weapons", "police", "militia", "seize", "censor", "curfew", "martial-law", "deport", "withhold",
        "misinformation", "cyber", "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives", "suicide-attack", "aerial",
        "drone", "heavy-weapons", "crowd-control", "unconventional",
    ];

    public required string Code { get; init; }

    /// <summary>The pack's own folder first, then the same language's folder of every added pack.</summary>
    public required ImmutableArray<string> Folders { get; init; }
    public required ImmutableArray<Frame> Frames { get; init; }
    public required ImmutableArray<RoleNoun> Roles { get; init; }
    public required ImmutableArray<Cue> Cues { get; init; }

    /// <summary><c>language.tsv</c> and <c>syntax.tsv</c>: key and value.</summary>
    public required FrozenDictionary<string, string> Settings { get; init; }

    public static LanguagePack Load(string code, IReadOnlyList<string> folders, List<PackProblem> problems)
    {
        ImmutableArray<Frame>.Builder frames = ImmutableArray.CreateBuilder<Frame>();
        ImmutableArray<RoleNoun>.Builder roles = ImmutableArray.CreateBuilder<RoleNoun>();
        ImmutableArray<Cue>.Builder cues = ImmutableArray.CreateBuilder<Cue>();
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        foreach (string folder in folders)
        {
            LoadFrames(Read(folder, "frames.tsv", problems, "predicate", "pos", "type", "mode", "about", "cameo", "contexts", "roles", "status", "example"), frames);
            LoadRoles(Read(folder, "roles.tsv", problems, "noun", "sector", "kind", "group"), roles);
            LoadCues(Read(folder, "cues.tsv", problems, "cue", "kind", "value"), cues);
            foreach (string file in (ReadOnlySpan<string>)["language.tsv", "syntax.tsv"])
            {
                TsvTable table = Read(folder, file, problems, "key", "value");
                for (int row = 0; row < table.Count; row++) settings[table.Required(row, "key")] = table.Text(row, "value") ?? "";
            }
        }
        return new LanguagePack
        {
            Code = code,
            Folders = [.. folders],
            Frames = frames.ToImmutable(),
            Roles = roles.ToImmutable(),
            Cues = cues.ToImmutable(),
            Settings = settings.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private static TsvTable Read(string folder, string file, List<PackProblem> problems, params ReadOnlySpan<string> columns) =>
        TsvTable.Read(Path.Combine(folder, file), Path.GetFileName(folder) + "/" + file, columns, problems);

    private static void LoadFrames(TsvTable table, ImmutableArray<Frame>.Builder frames)
    {
        for (int row = 0; row < table.Count; row++)
        {
            string predicate = table.Required(row, "predicate"), type = table.Required(row, "type"), about = table.Text(row, "about") ?? "";
            if (!Enum.TryParse(type, out EventType eventType))
            {
                table.Report(table.Line(row), $"'{type}' is no PLOVER event type");
                continue;
            }
            if (predicate.Length == 0) continue;
            EventType? aboutType = null;
            if (about.Length > 0 && about != "*")
            {
                if (Enum.TryParse(about, out EventType parsed)) aboutType = parsed;
                else table.Report(table.Line(row), $"'{about}' in 'about' is neither a PLOVER event type nor *");
            }
            string? mode = table.Text(row, "mode");
            if (mode is not null && !Modes.Contains(mode)) table.Report(table.Line(row), $"'{mode}' is no PLOVER mode");
            frames.Add(new Frame
            {
                Predicate = [.. predicate.Split(' ', StringSplitOptions.RemoveEmptyEntries)],
                Pos = Pos(table, row),
                Type = eventType,
                Mode = mode,
                About = aboutType,
                AboutComplement = about == "*",
                Cameo = table.Required(row, "cameo"),
                Contexts = [.. table.List(row, "contexts")],
                Roles = ParseRoles(table, row),
                Status = Status(table, row, "status"),
                Example = table.Text(row, "example"),
                Origin = table.Origin(row),
            });
        }
    }

    private static FramePos Pos(TsvTable table, int row)
    {
        switch (table[row, "pos"])
        {
            case "v": return FramePos.Verb;
            case "n": return FramePos.Noun;
            case "a": return FramePos.Adjective;
            default:
                table.Report(table.Line(row), $"'{table[row, "pos"]}' is no part of speech (v, n, a)");
                return FramePos.Verb;
        }
    }

    private static ClaimStatus? Status(TsvTable table, int row, string column)
    {
        ReadOnlySpan<char> cell = table[row, column];
        if (cell.IsEmpty) return null;
        if (Enum.TryParse(cell, ignoreCase: true, out ClaimStatus status)) return status;
        table.Report(table.Line(row), $"'{cell}' is no status");
        return null;
    }

    private static RolePattern ParseRoles(TsvTable table, int row)
    {
        ImmutableArray<ImmutableArray<Slot>> actors = [], recipients = [];
        bool mutual = false;
        foreach (Range range in table[row, "roles"].Split(' '))
        {
            ReadOnlySpan<char> role = table[row, "roles"][range];
            if (role.IsEmpty) continue;
            int equals = role.IndexOf('=');
            switch (equals < 0 ? default : role[..equals])
            {
                case "A": actors = Alternatives(table, row, role[(equals + 1)..]); break;
                case "R": recipients = Alternatives(table, row, role[(equals + 1)..]); break;
                case "*A":
                    actors = Alternatives(table, row, role[(equals + 1)..]);
                    mutual = true;
                    break;
                default: table.Report(table.Line(row), $"'{role}' in 'roles' is not A=, R= or *A= with slots"); break;
            }
        }
        return new RolePattern(actors, recipients, mutual);
    }

    private static ImmutableArray<ImmutableArray<Slot>> Alternatives(TsvTable table, int row, ReadOnlySpan<char> text)
    {
        ImmutableArray<ImmutableArray<Slot>>.Builder alternatives = ImmutableArray.CreateBuilder<ImmutableArray<Slot>>();
        foreach (string alternative in text.ToString().Split(','))
        {
            ImmutableArray<Slot>.Builder slots = ImmutableArray.CreateBuilder<Slot>();
            foreach (string slot in alternative.Split('+', StringSplitOptions.RemoveEmptyEntries))
            {
                slots.Add(slot switch
                {
                    "subj" => new Slot(SlotKind.Subject, null),
                    "obj" => new Slot(SlotKind.Object, null),
                    "iobj" => new Slot(SlotKind.IndirectObject, null),
                    "poss" => new Slot(SlotKind.Possessor, null),
                    "mod" => new Slot(SlotKind.Modifier, null),
                    "comp.subj" => new Slot(SlotKind.ComplementSubject, null),
                    "comp.obj" => new Slot(SlotKind.ComplementObject, null),
                    "comp.R" => new Slot(SlotKind.ComplementRecipients, null),
                    _ => new Slot(SlotKind.Preposition, slot.Replace('_', ' ')),
                });
            }
            if (slots.Count > 0) alternatives.Add(slots.ToImmutable());
            else table.Report(table.Line(row), "'roles' has an empty slot");
        }
        return alternatives.ToImmutable();
    }

    private static void LoadRoles(TsvTable table, ImmutableArray<RoleNoun>.Builder roles)
    {
        for (int row = 0; row < table.Count; row++)
        {
            string noun = table.Required(row, "noun"), kind = table.Required(row, "kind");
            if (kind is not ("title" or "body" or "generic")) table.Report(table.Line(row), $"'{kind}' is not title, body or generic");
            if (noun.Length > 0) roles.Add(new RoleNoun(noun, table.Text(row, "sector"), kind, table[row, "group"] is "group", table.Origin(row)));
        }
    }

    private static void LoadCues(TsvTable table, ImmutableArray<Cue>.Builder cues)
    {
        for (int row = 0; row < table.Count; row++)
        {
            string words = table.Required(row, "cue"), kind = table.Required(row, "kind"), value = table.Text(row, "value") ?? "";
            if (!Enum.TryParse(kind, ignoreCase: true, out CueKind cueKind))
            {
                table.Report(table.Line(row), $"'{kind}' is not say, status or background");
                continue;
            }
            ClaimStatus? status = cueKind == CueKind.Status ? Status(table, row, "value") : null;
            if (words.Length > 0) cues.Add(new Cue(words, cueKind, value, status, table.Origin(row)));
        }
    }
}
