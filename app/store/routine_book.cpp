#include "app/store/routine_book.h"

#include "app/base/text.h"
#include "app/store/database.h"
#include "app/store/query.h"
#include "app/store/row.h"

#include <charconv>

namespace aftercare::store {
namespace {

constexpr auto missing = "There is no such routine of your own. List the routines to see which there are.";

constexpr std::string_view select_routine =
    "SELECT id, name, description, steps FROM own_routine WHERE removed_at IS NULL ";

constexpr std::string_view no_exercise = "-";
constexpr std::string_view may_be_left_out = "may";
constexpr std::string_view is_needed = "must";

std::string line_of(const OwnStep& step)
{
    const std::vector<std::string> fields = {step.exercise.empty() ? std::string(no_exercise) : step.exercise,
                                             std::string(key_of(step.kind)),
                                             std::to_string(step.length.count()),
                                             std::string(key_of(step.sides)),
                                             std::to_string(step.rest.count()),
                                             std::string(step.optional ? may_be_left_out : is_needed),
                                             step.cue};
    return join(fields, " ");
}

// The word up to the next space, which is taken away from the line.
std::string_view next_word(std::string_view& line)
{
    const auto end = std::min(line.find(' '), line.size());
    const auto word = line.substr(0, end);
    line.remove_prefix(std::min(end + 1, line.size()));
    return word;
}

std::optional<Span> seconds_of(std::string_view word)
{
    int seconds = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), seconds);
    if (error != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return Span{seconds};
}

std::optional<StepKind> kind_of(std::string_view word)
{
    const auto found = std::ranges::find(step_kind_keys, word);
    if (found == step_kind_keys.end()) return std::nullopt;
    return static_cast<StepKind>(found - step_kind_keys.begin());
}

std::optional<OwnStep> step_of(std::string_view line)
{
    const auto exercise = next_word(line);
    const auto kind = kind_of(next_word(line));
    const auto length = seconds_of(next_word(line));
    const auto sides = step_sides_from(next_word(line));
    const auto rest = seconds_of(next_word(line));
    const auto need = next_word(line);
    if (!kind || !length || !sides || !rest || (need != may_be_left_out && need != is_needed)) return std::nullopt;
    const OwnStep step{.exercise = std::string(exercise == no_exercise ? "" : exercise),
                       .kind = *kind,
                       .length = *length,
                       .sides = *sides,
                       .rest = *rest,
                       .cue = std::string(line),
                       .optional = need == may_be_left_out};
    return check(step) ? std::optional(step) : std::nullopt;
}

Result<std::string> lines_of(const std::vector<OwnStep>& steps)
{
    std::vector<std::string> lines;
    for (const auto& step : steps) {
        // A key of the library never holds a space; one that did could not be read back.
        if (step.exercise.find(' ') != std::string::npos)
            return fail(ErrorKind::Invalid, "There is no exercise of that name. Look at the list of exercises.");
        lines.push_back(line_of(step));
    }
    return as_lines(lines);
}

Result<OwnRoutine> read_routine(const Statement& statement)
{
    const Row row(statement, "own_routine");
    TRY_LET(id, row.id<OwnRoutineId>());
    TRY_LET(name, row.text(1));
    TRY_LET(description, row.text(2));
    TRY_LET(steps, row.list<OwnStep>(3, step_of));
    if (steps.empty()) return row.broken(3);
    return OwnRoutine{id, {name, description, steps}};
}

}  // namespace

RoutineBook::RoutineBook(const Database& database) : m_db(database.connection()) {}

Result<> RoutineBook::add(const OwnRoutine& routine, Instant now)
{
    const auto& details = routine.details;
    TRY(check(details));
    TRY_LET(steps, lines_of(details.steps));
    return run(m_db,
               "INSERT INTO own_routine (id, created_at, updated_at, name, description, steps) VALUES (?,?,?,?,?,?)",
               routine.id, now, now, details.name, details.description, steps);
}

Result<> RoutineBook::edit(const OwnRoutine& routine, Instant now)
{
    const auto& details = routine.details;
    TRY(check(details));
    TRY_LET(steps, lines_of(details.steps));
    return change_one(m_db, missing,
                      "UPDATE own_routine SET updated_at = ?, name = ?, description = ?, steps = ?"
                      " WHERE id = ? AND removed_at IS NULL",
                      now, details.name, details.description, steps, routine.id);
}

Result<> RoutineBook::remove(OwnRoutineId id, Instant now)
{
    return change_one(m_db, missing,
                      "UPDATE own_routine SET removed_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL", now,
                      now, id);
}

Result<OwnRoutine> RoutineBook::find(OwnRoutineId id) const
{
    return read_one(m_db, missing, read_routine, std::string(select_routine) + "AND id = ?", id);
}

Result<std::vector<OwnRoutine>> RoutineBook::routines() const
{
    return read_all(m_db, read_routine, std::string(select_routine) + "ORDER BY id");
}

}  // namespace aftercare::store
