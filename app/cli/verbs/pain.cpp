#include "app/base/text.h"
#include "app/cli/call.h"
#include "app/cli/ids.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/domain/body_site.h"
#include "app/domain/level_order.h"
#include "app/records/json_diary.h"

namespace aftercare::cli {
namespace {

using records::Json;

constexpr auto what = "pain entry";

// Overwrites what was given, and leaves the rest.
Result<> read_feelings(const Words& words, PainDetails& details)
{
    const auto read_level = [&](std::string_view option, std::optional<PainLevel>& into) -> Result<> {
        TRY_LET(level, level_in(words, option));
        if (level) into = level;
        return {};
    };
    TRY_LET(now, level_in(words, "--level"));
    if (now) details.level = *now;
    TRY(read_level("--worst", details.worst));
    TRY(read_level("--average", details.average));
    TRY(read_level("--least", details.least));
    TRY(read_level("--mood", details.mood));
    TRY(read_level("--function", details.function));
    TRY_LET(sleep, sleep_in(words, "--sleep"));
    if (sleep) details.sleep = sleep;
    return {};
}

template <class T>
Result<> read_terms(const Words& words, std::string_view option, std::vector<T>& into)
{
    TRY_LET(terms, terms_in<T>(words, option, option.substr(2)));
    if (words.has(option)) into = terms;
    return {};
}

Result<> read_texts(const Words& words, PainDetails& details)
{
    if (words.has("--medicine")) details.medicines = words.all("--medicine");
    if (const auto note = words.last("--note")) details.note = *note;
    for (const auto& medicine : details.medicines) TRY(check_option_text("--medicine", medicine, longest_name));
    return check_option_text("--note", details.note, longest_note);
}

Result<> read_details(const Words& words, PainDetails& details)
{
    TRY(read_feelings(words, details));
    TRY(read_terms(words, "--site", details.sites));
    TRY(read_terms(words, "--quality", details.qualities));
    TRY(read_terms(words, "--trigger", details.triggers));
    TRY(read_terms(words, "--relief", details.reliefs));
    return read_texts(words, details);
}

std::string_view words_of(LevelDoubt doubt)
{
    switch (doubt) {
    case LevelDoubt::LeastAboveWorst: return "The least is higher than the worst.";
    case LevelDoubt::AverageAboveWorst: return "The average is higher than the worst.";
    case LevelDoubt::AverageBelowLeast: return "The average is lower than the least.";
    case LevelDoubt::NowAboveWorst: return "The level now is higher than the worst.";
    case LevelDoubt::NowBelowLeast: return "The level now is lower than the least.";
    }
    return {};
}

// It is kept as it was told; only the person knows whether it was meant.
void ask_about_levels(const PainDetails& details, Call& call)
{
    for (const auto doubt : level_doubts(details))
        call.remark(std::string(words_of(doubt)) +
                    " It is kept as you wrote it; change it with: aftercare pain edit ID");
}

// The entry that a command has made or changed.
Result<> show_made(Call& call, App& app, const std::optional<Uuid>& made, std::string_view sentence)
{
    call.confirm(sentence);
    if (!call.wants_json()) {
        call.print_made(made);
        return {};
    }
    TRY_LET(entry, app.pain_entry(PainEntryId(*made)));
    call.print(records::json_of(entry, call.zone()));
    return {};
}

Result<> log(const Words& words, Call& call)
{
    PainDetails details{.level = *PainLevel::from(0)};
    TRY(read_details(words, details));
    TRY_LET(felt_at, moment_in(words, "--at", call.now(), call.zone()));
    TRY(day_in(words, "--for", call.today()));  // before a diary is made
    TRY_LET(app, call.diary());
    TRY_LET(for_day, day_in(words, "--for", call.today()));
    TRY_LET(made, app->carry_out(SavePainEntry{details, felt_at, for_day}));
    ask_about_levels(details, call);
    return show_made(call, *app, made, "Entry saved. Take it back with: aftercare undo");
}

Result<PainEntryId> id_in(const Words& words, const App& app)
{
    const auto text = *words.last("ID");
    if (const auto whole = PainEntryId::from(text)) return *whole;
    TRY_LET(entries, app.pain_entries({}, {}));
    return id_among(text, what, entries, &PainEntry::id);
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(entry, app->pain_entry(id));
    TRY(read_details(words, entry.details));
    TRY_LET(felt_at, moment_in(words, "--at", call.now(), call.zone()));
    TRY_LET(for_day, day_in(words, "--for", call.today()));
    TRY_LET(made, app->carry_out(EditPainEntry{id, entry.details, felt_at, for_day}));
    ask_about_levels(entry.details, call);
    return show_made(call, *app, made, "Entry changed. Take it back with: aftercare undo");
}

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(entry, app->pain_entry(id));
    TRY(app->carry_out(RemovePainEntry{id}));
    call.confirm("Entry removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::json_of(entry, call.zone()));
    return {};
}

std::string told(const PainDetails& details, const guidance::Strings& strings)
{
    std::vector<std::string> parts;
    const auto add = [&](std::string_view label, const std::string& words) {
        if (!words.empty()) parts.push_back(std::string(label) + words);
    };
    add("", terms_text(strings, "site", details.sites));
    add("", terms_text(strings, "quality", details.qualities));
    add("worse with ", terms_text(strings, "trigger", details.triggers));
    add("better with ", terms_text(strings, "relief", details.reliefs));
    add("worst ", level_text(details.worst));
    add("average ", level_text(details.average));
    add("least ", level_text(details.least));
    if (details.sleep) add("slept ", decimal_text(details.sleep->hours()) + " h");
    add("mood ", level_text(details.mood));
    add("got in the way ", level_text(details.function));
    add("took ", join(details.medicines, "; "));
    add("", details.note);
    return join(parts, " · ");
}

template <class T>
Result<std::optional<T>> term_in(const Words& words, std::string_view option)
{
    TRY_LET(terms, terms_in<T>(words, option, option.substr(2)));
    return terms.empty() ? std::nullopt : std::optional(terms.back());
}

Result<PainFilter> filter_in(const Words& words, Day today)
{
    TRY_LET(days, days_in(words, today));
    PainFilter filter{.words = words.last("--search").value_or(""),
                      .medicine = words.last("--medicine").value_or(""),
                      .from = days.from,
                      .to = days.to};
    TRY_LET(site, term_in<BodySite>(words, "--site"));
    TRY_LET(quality, term_in<PainQuality>(words, "--quality"));
    TRY_LET(trigger, term_in<PainTrigger>(words, "--trigger"));
    TRY_LET(relief, term_in<PainRelief>(words, "--relief"));
    TRY_LET(least, level_in(words, "--min"));
    TRY_LET(most, level_in(words, "--max"));
    filter.site = site;
    filter.quality = quality;
    filter.trigger = trigger;
    filter.relief = relief;
    filter.at_least = least;
    filter.at_most = most;
    return filter;
}

void add_entry(Page& page, const PainEntry& entry, Call& call)
{
    const bool later = entry.for_day != entry.felt_at.day();
    const auto about = later ? "  for " + day_text(call.strings(), entry.for_day) : "";
    page.line(moment_text(call.strings(), entry.felt_at) + "  pain " + level_text(entry.details.level) + about);
    if (const auto words_told = told(entry.details, call.strings()); !words_told.empty()) page.paragraph(words_told, 4);
}

Result<> list(const Words& words, Call& call)
{
    TRY(filter_in(words, call.today()));
    TRY_LET(app, call.diary());
    TRY_LET(filter, filter_in(words, call.today()));
    TRY_LET(entries, app->pain_entries(filter));
    if (call.wants_json()) {
        call.print(
            records::array_of(entries, [&](const PainEntry& one) { return records::json_of(one, call.zone()); }));
        return {};
    }
    if (entries.empty())
        call.remark(filter.any() ? "Nothing found. Use fewer words, more days, or leave an option out."
                                 : "No pain entries. Note one with: aftercare pain log --level N");
    auto page = call.page();
    for (const auto& entry : entries) {
        add_entry(page, entry, call);
        page.line("    " + entry.id.text());
    }
    call.print(page);
    return {};
}

// An earlier state of an entry, and until when it stood.
Json json_of(const PainVersion& version, Call& call)
{
    auto entry = version.entry;
    return Json::Object{{"until", iso_moment(call.zone().moment(version.until))},
                        {"entry", records::json_of(entry, call.zone())}};
}

Result<> history(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_in(words, *app));
    TRY_LET(entry, app->pain_entry(id));
    TRY_LET(versions, app->pain_versions(id));
    // What it said belongs to the same row, written at the same time.
    for (auto& version : versions) version.entry.entered_at = entry.entered_at;
    if (call.wants_json()) {
        call.print(records::array_of(versions, [&](const PainVersion& one) { return json_of(one, call); }));
        return {};
    }
    if (versions.empty()) call.remark("This entry was never changed.");
    auto page = call.page();
    for (const auto& version : versions) {
        page.line("Until " + moment_text(call.strings(), call.zone().moment(version.until)));
        add_entry(page, version.entry, call);
    }
    call.print(page);
    return {};
}

std::vector<Option> entry_options(bool level_needed)
{
    return {
        {"--level", "N", "pain now, 0 (none) to 10 (worst imaginable)", level_needed},
        {"--worst", "N", "worst pain since this time yesterday, 0 to 10"},
        {"--average", "N", "average pain since this time yesterday, 0 to 10"},
        {"--least", "N", "least pain since this time yesterday, 0 to 10"},
        {.name = "--site", .value = "ID", .help = "where it hurts; the first is the main place", .many = true},
        {.name = "--quality", .value = "ID", .help = "what it feels like", .many = true},
        {.name = "--trigger", .value = "ID", .help = "what made it worse", .many = true},
        {.name = "--relief", .value = "ID", .help = "what made it better", .many = true},
        {"--sleep", "N", "hours slept the night before, in halves: 7.5"},
        {"--mood", "N", "0 (low) to 10 (good)"},
        {"--function", "N", "how much pain got in the way: 0 (not at all) to 10 (completely)"},
        {.name = "--medicine", .value = "TEXT", .help = "a medicine taken", .many = true},
        {"--note", "TEXT", "anything else, in your own words"},
        {"--at", "MOMENT", "when it was felt; now unless said"},
        {"--for", "DAY", "the day it is about; the day of --at unless said"},
    };
}

std::vector<Option> list_options()
{
    return {
        {"--from", "DAY", "the first day"},
        {"--to", "DAY", "the last day"},
        {"--search", "WORDS", "words in the note or the medicines; the last may be a beginning"},
        {"--site", "ID", "where it hurt"},
        {"--quality", "ID", "what it felt like"},
        {"--trigger", "ID", "what made it worse"},
        {"--relief", "ID", "what made it better"},
        {"--medicine", "TEXT", "a medicine taken, its whole name"},
        {"--min", "N", "this level or more, 0 to 10"},
        {"--max", "N", "this level or less, 0 to 10"},
    };
}

constexpr auto sites_and_more = R"(Sites: neck, shoulder_left, shoulder_right, upper_back, upper_back_left,
  upper_back_right, mid_back, mid_back_left, mid_back_right, low_back,
  low_back_left, low_back_right, sacrum, buttock_left, buttock_right, hip_left,
  hip_right, flank_left, flank_right, thigh_left, thigh_right, lower_leg_left,
  lower_leg_right, foot_left, foot_right, arm
Qualities: aching, stiff, sharp, burning, cramping, throbbing, shooting,
  stabbing, tingling, numb, other
Triggers: sitting, standing, bending, lifting, walking, lying, coughing,
  stress, driving, exercise, sleep, other
Reliefs: heat, cold, movement, walking, rest, medicine, massage, stretching,
  position, other
)";

constexpr auto log_examples = R"(
Examples:
  aftercare pain log --level 4
  aftercare pain log --level 6 --site low_back_left --quality aching --sleep 6.5
  aftercare pain log --level 3 --at 2026-01-05T08:30 --note "better after a walk"
)";

constexpr auto list_examples = R"(
Examples:
  aftercare pain list --from 2026-01-01 --json
  aftercare pain list --search "garden rain" --site low_back --min 5
)";

}  // namespace

std::vector<Verb> pain_verbs()
{
    static const std::string log_more = std::string(sites_and_more) + log_examples;
    static const std::string list_more = std::string(sites_and_more) + list_examples;
    return {
        {"pain log", "Note how strong the pain is.", {}, entry_options(true), log_more, log},
        {"pain list",
         "List what was noted, newest first. Only what every option holds for is listed.",
         {},
         list_options(),
         list_more,
         list},
        {"pain history",
         "Show what an entry said before it was changed.",
         {{"ID", "The id of the entry, from pain list."}},
         {},
         "",
         history},
        {"pain edit",
         "Change an entry: only what is given changes.",
         {{"ID", "The id of the entry, from pain list."}},
         entry_options(false),
         sites_and_more,
         edit},
        {"pain remove", "Remove an entry.", {{"ID", "The id of the entry, from pain list."}}, {}, "", remove},
    };
}

}  // namespace aftercare::cli
