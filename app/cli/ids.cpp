#include "app/cli/ids.h"

#include "app/base/text.h"

#include <algorithm>

namespace aftercare::cli {
namespace {

// Shorter ones are easily given by mistake.
constexpr std::size_t shortest = 6;
constexpr std::size_t most_listed = 5;

std::string lower(std::string_view text)
{
    std::string lowered(text);
    for (auto& letter : lowered)
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    return lowered;
}

}  // namespace

Result<std::string> whole_id(std::string_view text, std::string_view what, const std::vector<std::string>& known)
{
    std::vector<std::string> found;
    const auto begins = [start = lower(text)](const std::string& id) { return id.starts_with(start); };
    if (text.size() >= shortest) std::ranges::copy_if(known, std::back_inserter(found), begins);
    if (found.size() == 1) return found.front();
    if (found.empty())
        return fail(ErrorKind::NotFound, "There is no " + std::string(what) +
                                             " with that id. Give it as the lists show it; its first characters are "
                                             "enough, at least 6.");
    const auto left = found.size() - std::min(found.size(), most_listed);
    found.resize(found.size() - left);
    return fail(ErrorKind::Invalid, "Several ids begin with that. Give more of one of them: " + join(found, ", ") +
                                        (left > 0 ? " and " + std::to_string(left) + " more." : "."));
}

}  // namespace aftercare::cli
