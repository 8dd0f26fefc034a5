#pragma once

#include "app/cli/verb.h"
#include "app/domain/reminder_rule.h"

#include <string_view>
#include <vector>

// The options that say when a reminder comes and how.
namespace aftercare::cli {

class Call;
class Words;

// `kind` first, then those of every rule.
std::vector<Option> rule_options(Option kind);
// The same, and those that switch off what a rule has.
std::vector<Option> rule_edit_options(Option kind);
extern const std::string_view rule_examples, rule_edit_examples;

// Writes what was given into `rule` and leaves the rest of it. A rule without a schedule must be given one.
Result<> read_rule(const Words& words, const Call& call, RuleDetails& rule);

}  // namespace aftercare::cli
