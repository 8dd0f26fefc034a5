#include "app/cli/call.h"
#include "app/cli/ids.h"
#include "app/cli/measure_words.h"
#include "app/cli/values.h"
#include "app/cli/verb.h"
#include "app/cli/wording.h"
#include "app/records/json_measures.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

using records::Json;

constexpr auto what = "answer";

Result<Measure> measure_in(const Words& words)
{
    const auto key = *words.last("KEY");
    if (const auto measure = measure_from(key)) return *measure;
    std::vector<std::string_view> keys;
    for (const auto one : all_measures) keys.push_back(key_of(one));
    return fail(ErrorKind::NotFound, no_such("questionnaire", key, keys));
}

Result<MeasureAnswer> answer_of(MeasureAnswerId id, const App& app)
{
    const auto& answers = app.state().measures;
    const auto found = std::ranges::find(answers, id, &MeasureAnswer::id);
    if (found != answers.end()) return *found;
    return fail(ErrorKind::NotFound, "There is no answer with that id. Look at aftercare measure show KEY.");
}

struct NamedValue {
    std::string name;
    int value = 0;
};

// "2=7", "pain=7" or "putting on shoes=7".
Result<NamedValue> named_value(std::string_view option, std::string_view text, Measure measure)
{
    const auto [low, high] = answers_of(measure);
    const auto mark = text.rfind('=');
    if (mark == std::string_view::npos || mark == 0)
        return fail(ErrorKind::Invalid, "Give " + std::string(option) +
                                            " as a name, an equals sign and a number from " + std::to_string(low) +
                                            " to " + std::to_string(high) + ".");
    TRY_LET(value, whole_number(option, text.substr(mark + 1), low, high));
    return NamedValue{std::string(text.substr(0, mark)), value};
}

Result<std::string> counted_name(const std::string& given, const std::vector<std::string>& names)
{
    if (given.find_first_not_of("0123456789") != std::string::npos) return given;
    if (names.empty())
        return fail(ErrorKind::Invalid,
                    "No activity was named before. Name one with --activity \"putting on shoes=7\".");
    TRY_LET(number, whole_number("the number in --item", given, 1, static_cast<int>(names.size())));
    return names[static_cast<std::size_t>(number) - 1];
}

// Writes an answer over the one of that name, unless it was given in this call already: then both stand and are refused.
void put(std::vector<MeasureItem>& items, std::vector<std::string>& given, MeasureItem item)
{
    const auto old = std::ranges::find(items, item.name, &MeasureItem::name);
    const bool again = std::ranges::find(given, item.name) != given.end();
    given.push_back(item.name);
    if (old == items.end() || again) items.push_back(std::move(item));
    else *old = std::move(item);
}

Result<> read_items(const Words& words, Measure measure, const std::vector<std::string>& names,
                    std::vector<MeasureItem>& items)
{
    if (words.has("--activity") && measure != Measure::Activities)
        return fail(ErrorKind::Invalid, "Only the activities are named with --activity. Give --item here.");
    std::vector<std::string> given;
    for (const auto& text : words.all("--item")) {
        TRY_LET(named, named_value("--item", text, measure));
        TRY_LET(name, counted_name(named.name, names));
        put(items, given, {name, named.value});
    }
    for (const auto& text : words.all("--activity")) {
        TRY_LET(named, named_value("--activity", text, measure));
        put(items, given, {named.name, named.value});
    }
    return {};
}

Result<> read_times(const Words& words, Call& call, const App& app, MeasureDetails& details)
{
    const auto& state = app.state();
    TRY_LET(at, moment_in(words, "--at", call.now(), call.zone()));
    if (at) {
        details.answered_at = *at;
        details.for_day = day_of(*at, state.settings);
    }
    TRY_LET(day, day_in(words, "--for", state.today));
    if (day) details.for_day = *day;
    return {};
}

// What stands in every list and after each answer.
void add_result(Measure measure, const App& app, Call& call, Page& page)
{
    const auto answers = answers_to(measure, app);
    if (answers.empty()) return;
    const auto& latest = answers[0].details;
    page.paragraph(score_words(latest, call) + ", " + day_text(call.strings(), latest.for_day), 2);
    const auto change = told_change(measure, answers);
    if (!change) return;
    page.paragraph(change_words(*change, call), 2);
    if (!asks_the_same(latest, answers.back().details))
        page.paragraph(call.strings().of("measures.other_activities"), 2);
}

Result<> list(const Words&, Call& call)
{
    TRY_LET(app, call.diary());
    if (call.wants_json()) {
        call.print(records::array_of(all_measures, [&](Measure one) { return measure_json(one, *app, call); }));
        return {};
    }
    auto page = call.page();
    for (const auto measure : all_measures) {
        page.line(std::string(key_of(measure)) + ": " + measure_word(measure, "title", call));
        add_result(measure, *app, call, page);
    }
    if (app->state().measures.empty())
        call.remark("Nothing answered yet. See the questions with: aftercare measure show peg");
    call.print(page);
    return {};
}

void add_questions(Measure measure, const std::vector<MeasureAnswer>& answers, Call& call, Page& page)
{
    const auto names = names_of(measure, answers.empty() ? std::vector<MeasureItem>() : answers[0].details.items);
    int number = 1;
    for (const auto& name : names) {
        const auto mark = std::to_string(number++) + ". ";
        page.paragraph(measure == Measure::Activities ? name : measure_word(measure, name, call), 4, mark);
        if (measure == Measure::Peg)
            page.paragraph("0 " + measure_word(measure, name + "_least", call) + " – 10 " +
                               measure_word(measure, name + "_most", call),
                           4);
    }
    if (measure == Measure::Activities)
        page.paragraph("0 " + measure_word(measure, "least", call) + " – 10 " + measure_word(measure, "most", call), 4);
    if (measure != Measure::GlobalChange) return;
    for (int step = -3; step <= 3; ++step)
        page.line("    " + std::to_string(step) + " " +
                  measure_word(measure, "step_" + std::to_string(step + 4), call));
}

Result<> show(const Words& words, Call& call)
{
    TRY_LET(measure, measure_in(words));
    TRY_LET(app, call.diary());
    if (call.wants_json()) {
        call.print(measure_json(measure, *app, call));
        return {};
    }
    const auto answers = answers_to(measure, *app);
    auto page = call.page();
    page.line(measure_word(measure, "title", call));
    page.paragraph(measure_word(measure, "about", call));
    add_questions(measure, answers, call, page);
    page.paragraph(measure_word(measure, "scale", call));
    page.paragraph(measure_word(measure, "credit", call));
    if (!answers.empty()) page.heading(call.strings().of("measures.earlier"));
    add_result(measure, *app, call, page);
    for (const auto& answer : answers)
        page.line("  " + day_text(call.strings(), answer.details.for_day) + "  " + score_words(answer.details, call) +
                  "  " + answer.id.text());
    call.print(page);
    return {};
}

// With what has changed since the first time, for people and programs.
Result<> show_made(Call& call, const App& app, MeasureAnswerId id, std::string_view sentence)
{
    TRY_LET(answer, answer_of(id, app));
    const auto measure = answer.details.measure;
    auto answers = answers_to(measure, app);
    answers.erase(answers.begin(), std::ranges::find(answers, id, &MeasureAnswer::id));
    const auto change = told_change(measure, answers);
    call.confirm(sentence);
    if (call.wants_json()) {
        const auto written = records::json_of(answer);
        auto members = std::get<Json::Object>(written.value());
        members.emplace_back("change", change ? records::json_of(*change) : Json());
        call.print(members);
        return {};
    }
    call.confirm(score_words(answer.details, call) + "." +
                 (change ? " " + change_words(*change, call) : std::string()));
    call.print_made(id.value());
    return {};
}

Result<> answer(const Words& words, Call& call)
{
    TRY_LET(measure, measure_in(words));
    TRY_LET(app, call.diary());
    const auto before = answers_to(measure, *app);
    const auto& state = app->state();
    MeasureDetails details{.measure = measure, .for_day = state.today, .answered_at = state.local_now};
    const auto names = names_of(measure, before.empty() ? std::vector<MeasureItem>() : before[0].details.items);
    TRY(read_items(words, measure, names, details.items));
    TRY(read_times(words, call, *app, details));
    TRY_LET(made, app->carry_out(SaveMeasure{details}));
    return show_made(call, *app, MeasureAnswerId(*made), "Answers saved. Take them back with: aftercare undo");
}

Result<> edit(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_among(*words.last("ID"), what, app->state().measures, &MeasureAnswer::id));
    TRY_LET(old, answer_of(id, *app));
    const auto names = names_of(old.details.measure, old.details.items);
    TRY(read_items(words, old.details.measure, names, old.details.items));
    TRY(read_times(words, call, *app, old.details));
    TRY(app->carry_out(EditMeasure{id, old.details}));
    return show_made(call, *app, id, "Answers changed. Take it back with: aftercare undo");
}

Result<> remove(const Words& words, Call& call)
{
    TRY_LET(app, call.diary());
    TRY_LET(id, id_among(*words.last("ID"), what, app->state().measures, &MeasureAnswer::id));
    TRY_LET(old, answer_of(id, *app));
    TRY(app->carry_out(RemoveMeasure{id}));
    call.confirm("Answers removed. Take it back with: aftercare undo");
    if (call.wants_json()) call.print(records::json_of(old));
    return {};
}

std::vector<Option> answer_options(bool needed)
{
    return {
        {.name = "--item",
         .value = "N=V",
         .help = "an answer: the question's number or key, and the value",
         .needed = false,
         .many = true},
        {.name = "--activity",
         .value = "TEXT=V",
         .help = "an activity in your own words, and how well you can do it",
         .needed = false,
         .many = true},
        {"--at", "MOMENT", needed ? "when it was answered; now unless said" : "when it was answered"},
        {"--for", "DAY", "the day it is about; the day of --at unless said"},
    };
}

constexpr auto answer_examples = R"(Every question needs an answer. Activities may be counted too, once they were named.

Examples:
  aftercare measure answer peg --item 1=6 --item 2=5 --item 3=4
  aftercare measure answer activities --activity "putting on shoes=4"
  aftercare measure answer global_change --item change=1
)";

}  // namespace

std::vector<Verb> measure_verbs()
{
    const Operand key{"KEY", "peg, activities or global_change."};
    const Operand id{"ID", "The id of the answers, from measure show."};
    return {
        {"measure list", "List the questionnaires with the latest score of each.", {}, {}, "", list},
        {"measure show", "Show the questions, and what was answered.", {key}, {}, "", show},
        {"measure answer", "Answer a questionnaire.", {key}, answer_options(true), answer_examples, answer},
        {"measure edit", "Change answers: only what is given changes.", {id}, answer_options(false), "", edit},
        {"measure remove", "Remove answers.", {id}, {}, "", remove},
    };
}

}  // namespace aftercare::cli
