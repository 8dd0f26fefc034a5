#include "app/guidance/checks.h"
#include "app/guidance/json_reader.h"
#include "app/guidance/spelling.h"

#include <algorithm>
#include <map>

namespace aftercare::guidance {
namespace {

template <class T>
std::vector<std::string_view> names_of(const std::vector<T>& all, std::string T::*key)
{
    std::vector<std::string_view> names;
    for (const auto& one : all) names.push_back(one.*key);
    return names;
}

// The names that may be referred to, gathered once.
struct Names {
    explicit Names(const Library& library)
        : topics(names_of(library.topics(), &Topic::key)),
          sources(names_of(library.sources(), &Source::tag)),
          claims(names_of(library.claims(), &Claim::id)),
          signs(names_of(library.safety().signs, &WarningSign::id)),
          exercises(names_of(library.exercises(), &Exercise::key)),
          routines(names_of(library.routines(), &Routine::key))
    {
    }

    std::vector<std::string_view> topics, sources, claims, signs, exercises, routines;
};

void expect(std::string_view name, const std::vector<std::string_view>& known, std::string_view kind,
            const std::string& pointer, Report& report)
{
    if (std::ranges::find(known, name) != known.end()) return;
    report.add(pointer, "There is no " + std::string(kind) + " \"" + std::string(name) + "\"." + hint(name, known));
}

void expect_each(const std::vector<std::string>& wanted, const std::vector<std::string_view>& known,
                 std::string_view kind, std::string_view field, Report& report)
{
    for (std::size_t place = 0; place < wanted.size(); ++place)
        expect(wanted[place], known, kind, "/" + std::string(field) + "/" + std::to_string(place), report);
}

void check_article(const Article& article, const Names& names, Report& report)
{
    expect(article.topic, names.topics, "topic", "/topic", report);
    expect_each(article.also_in, names.topics, "topic", "also_in", report);
    expect_each(article.sources, names.sources, "source", "sources", report);
    expect_each(article.claims, names.claims, "claim", "claims", report);
    expect_each(article.seek_help, names.signs, "warning sign", "seek_help", report);
    expect_each(article.exercises, names.exercises, "exercise", "exercises", report);
    expect_each(article.routines, names.routines, "routine", "routines", report);
    for (std::size_t block = 0; block < article.blocks.size(); ++block)
        for (std::size_t row = 0; row < article.blocks[block].rows.size(); ++row)
            expect_each(article.blocks[block].rows[row].sources, names.sources, "source",
                        "blocks/" + std::to_string(block) + "/rows/" + std::to_string(row) + "/sources", report);
}

void check_side(const RoutineStep& step, const Exercise& exercise, const std::string& pointer, Report& report)
{
    const bool takes_sides = exercise.dose.per_side && !exercise.dose.alternating;
    if (takes_sides && !step.side)
        report.add(pointer + "/side", "\"" + step.exercise + "\" is done on each side; give each side its own step.");
    if (!exercise.dose.per_side && step.side)
        report.add(pointer + "/side", "\"" + step.exercise + "\" is not done side by side; leave the side out.");
}

void check_balance(const Routine& routine, Report& report)
{
    std::map<std::string_view, Span> lead;  // left minus right
    for (const auto& step : routine.steps)
        if (step.side) lead[step.exercise] += step.length * (*step.side == Side::Left ? 1 : -1);
    for (const auto& [exercise, more] : lead)
        if (more != Span{})
            report.add("/steps", "\"" + std::string(exercise) + "\" must give both sides the same time.");
}

void check_routine(const Routine& routine, const Library& library, const Names& names, Report& report)
{
    for (std::size_t place = 0; place < routine.steps.size(); ++place) {
        const auto& step = routine.steps[place];
        if (step.exercise.empty()) continue;
        const auto pointer = "/steps/" + std::to_string(place);
        expect(step.exercise, names.exercises, "exercise", pointer + "/exercise", report);
        const auto* exercise = library.exercise(step.exercise);
        if (!exercise) continue;
        check_side(step, *exercise, pointer, report);
        if (exercise->phase == Phase::Clinician && routine.phase != Phase::Clinician)
            report.add(pointer + "/exercise", "This exercise is only for routines that a clinician assigned.");
    }
    check_balance(routine, report);
    const auto sum = sum_of(routine.steps);
    if (sum != routine.total)
        report.add("/total_s", "The steps add up to " + std::to_string(sum.count()) + " seconds; correct one of them.");
}

void check_timeline(const AftercareTimeline& timeline, const Names& names, Report& report)
{
    for (std::size_t place = 0; place < timeline.stages.size(); ++place) {
        const auto& stage = timeline.stages[place];
        const auto pointer = "/stages/" + std::to_string(place);
        if (stage.to <= stage.from) report.add(pointer + "/to_h", "A stage must end later than it begins.");
        if (place > 0 && stage.from != timeline.stages[place - 1].to)
            report.add(pointer + "/from_h", "A stage must begin when the one before it ends.");
        if (!stage.routine.empty()) expect(stage.routine, names.routines, "routine", pointer + "/routine", report);
        expect_each(stage.sources, names.sources, "source", pointer.substr(1) + "/sources", report);
    }
}

void check_walking(const std::vector<WalkingRow>& rows, Report& report)
{
    for (std::size_t place = 0; place < rows.size(); ++place) {
        const auto& row = rows[place];
        const auto pointer = "/walking/" + std::to_string(place);
        if (row.from_week != (place == 0 ? 1 : rows[place - 1].to_week + 1))
            report.add(pointer + "/from_week",
                       "A level must begin in the week after the one before it, the first in week 1.");
        if (row.to_week < row.from_week) report.add(pointer + "/to_week", "A level must not end before it begins.");
        if (row.minutes * row.days != row.minutes_per_week)
            report.add(pointer + "/minutes_per_week",
                       std::to_string(row.days) + " walks of " + std::to_string(row.minutes) + " minutes make " +
                           std::to_string(row.minutes * row.days) + "; correct one of them.");
    }
}

void check_plans(const Plans& plans, const Names& names, Report& report)
{
    check_walking(plans.walking, report);
    for (std::size_t place = 0; place < plans.weekly.size(); ++place)
        for (std::size_t day = 0; day < plans.weekly[place].days.size(); ++day)
            expect_each(plans.weekly[place].days[day].routines, names.routines, "routine",
                        "weekly/" + std::to_string(place) + "/days/" + std::to_string(day) + "/routines", report);
}

}  // namespace

std::vector<Problem> check_references(const Library& library, std::string_view language)
{
    std::vector<Problem> problems;
    const Names names(library);
    const auto file = [&](std::string_view folder, std::string_view key) {
        return Report(std::string(language) + "/" + std::string(folder) + "/" + std::string(key) + ".json", problems);
    };
    for (const auto& article : library.articles()) {
        auto report = file("articles", article.key);
        check_article(article, names, report);
    }
    for (const auto& exercise : library.exercises()) {
        auto report = file("exercises", exercise.key);
        expect_each(exercise.sources, names.sources, "source", "sources", report);
    }
    for (const auto& routine : library.routines()) {
        auto report = file("routines", routine.key);
        check_routine(routine, library, names, report);
    }
    Report report(std::string(language) + "/aftercare_timeline.json", problems);
    check_timeline(library.timeline(), names, report);
    Report plans(std::string(language) + "/plans.json", problems);
    check_plans(library.plans(), names, plans);
    return problems;
}

}  // namespace aftercare::guidance
