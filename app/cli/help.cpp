#include "app/cli/help.h"

#include "app/cli/page.h"
#include "app/cli/verb.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

constexpr int width = 80;

constexpr std::string_view about =
    "Aftercare keeps a pain diary, leads through gentle routines, says what is known about back pain and massage, and "
    "reminds. Everything stays on this computer. It is not for emergencies: look at aftercare safety list.";

constexpr std::string_view forms = R"(
Values:
  MOMENT   YYYY-MM-DDTHH:MM[:SS][+HH:MM|Z], local without an offset; or now
  DAY      YYYY-MM-DD, today or yesterday
  SPAN     10m, 2h or 1d
  N        a whole number, on the pain scale 0 (none) to 10 (worst imaginable)
  ID       as the lists show it, or enough of its first characters, 6 at least

Exit codes:
  0  done
  2  the words or values were wrong; nothing was written
  3  the diary refuses: in use, damaged, or written by a newer version
  4  the system refuses: disk full, permission, file not found
  5  not found: no such entry, key or rule

Examples:
  aftercare                              open the window
  aftercare pain log --level 4 --site low_back
  aftercare routine play desk_break_3
  aftercare reminder add --kind stretch --time 15:00 --days mon,tue,wed,thu,fri
  aftercare guidance search sore after massage

More on each: aftercare VERB --help
)";

std::string usage_of(const Option& option)
{
    auto text = std::string(option.name);
    if (!option.value.empty()) text += " " + std::string(option.value);
    return text;
}

std::string usage_of(const Verb& verb)
{
    std::string text = "aftercare " + std::string(verb.name);
    for (const auto& operand : verb.operands) {
        const auto word = std::string(operand.name) + (operand.many ? "..." : "");
        text += operand.needed ? " " + word : " [" + word + "]";
    }
    for (const auto& option : verb.options) {
        if (option.needed) text += " " + usage_of(option);
    }
    const bool has_choices = std::ranges::any_of(verb.options, [](const Option& one) { return !one.needed; });
    return has_choices ? text + " [options]" : text;
}

void add_options(Page& page, std::span<const Option> options)
{
    std::vector<Page::Row> rows;
    for (const auto& option : options) {
        auto words = std::string(option.help);
        if (option.needed) words += " (needed)";
        if (option.many) words += " (as often as needed)";
        rows.push_back({"", usage_of(option), words});
    }
    page.table(rows, 2);
}

std::string help_on_verb(const Verb& verb)
{
    Page page(width);
    page.line("Usage: " + usage_of(verb));
    page.blank();
    page.paragraph(verb.help);
    if (!verb.operands.empty()) page.blank();
    for (const auto& operand : verb.operands) page.field("  " + std::string(operand.name), operand.help);
    if (!verb.options.empty()) page.heading("Options:");
    add_options(page, verb.options);
    page.heading("Everywhere:");
    add_options(page, global_options());
    auto text = page.text();
    if (!verb.more.empty()) text += "\n" + std::string(verb.more);
    return text;
}

void add_verbs(Page& page, std::string_view group)
{
    std::vector<Page::Row> rows;
    for (const auto& verb : all_verbs()) {
        const bool belongs = group.empty() || verb.name == group || verb.name.starts_with(std::string(group) + " ");
        if (belongs) rows.push_back({"", std::string(verb.name), std::string(verb.help)});
    }
    page.table(rows, 2);
}

std::string help_on_group(const VerbGroup& group)
{
    Page page(width);
    page.line("Usage: aftercare " + std::string(group.name) + " VERB");
    page.blank();
    page.paragraph(group.help);
    page.blank();
    add_verbs(page, group.name);
    page.blank();
    page.line("More on each: aftercare " + std::string(group.name) + " VERB --help");
    return page.text();
}

std::string help_on_program()
{
    Page page(width);
    page.line("Usage: aftercare [VERB] [options]");
    page.blank();
    page.paragraph(about);
    page.heading("Without a verb the window opens. Verbs:");
    add_verbs(page, "");
    page.heading("Options, anywhere:");
    std::vector<Option> anywhere(global_options().begin(), global_options().end());
    anywhere.push_back({"--help", "", "this help, or that of the verb before it"});
    add_options(page, anywhere);
    return page.text() + std::string(forms);
}

}  // namespace

std::string help_on(std::string_view name)
{
    const auto verbs = all_verbs();
    if (const auto verb = std::ranges::find(verbs, name, &Verb::name); verb != verbs.end()) return help_on_verb(*verb);
    const auto groups = all_groups();
    const auto group = std::ranges::find(groups, name, &VerbGroup::name);
    return group != groups.end() ? help_on_group(*group) : help_on_program();
}

}  // namespace aftercare::cli
