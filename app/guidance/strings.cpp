#include "app/guidance/strings.h"

#include "app/guidance/embedded.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

namespace aftercare::guidance {
namespace {

using nlohmann::json;
using Words = std::map<std::string, std::string, std::less<>>;

Result<> collect(const json& group, const std::string& prefix, Words& words)
{
    for (const auto& [name, value] : group.items()) {
        const auto key = prefix.empty() ? name : prefix + "." + name;
        if (value.is_string()) words.emplace(key, value.get<std::string>());
        else if (value.is_object()) TRY(collect(value, key, words));
        else
            return fail(ErrorKind::Corrupt,
                        "The interface words at " + key + " are not text. Install the program again.");
    }
    return {};
}

}  // namespace

Result<Strings> Strings::load(const std::filesystem::path& folder, std::string_view language)
{
    const auto path = folder / language / "strings.json";
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorKind::Io, "The interface words could not be read from " + path.string() +
                                       ". Install the program again, or name its folder with --content.");
    std::ostringstream text;
    text << file.rdbuf();
    auto strings = read(text.str());
    if (strings) strings->m_language = language;
    return strings;
}

Result<Strings> Strings::read(std::string_view text)
{
    const auto parsed = json::parse(text, nullptr, false);
    if (!parsed.is_object())
        return fail(ErrorKind::Corrupt, "The interface words are not readable JSON. Install the program again.");
    Strings strings;
    TRY(collect(parsed, "", strings.m_words));
    return strings;
}

Strings Strings::built_in()
{
    auto strings = read(embedded_strings());
    return strings ? std::move(*strings) : Strings();  // a test reads them, so there is nothing to report
}

std::string_view Strings::of(std::string_view key) const
{
    if (const auto found = m_words.find(key); found != m_words.end()) return found->second;
    return m_gaps.emplace(key, key).first->second;
}

std::string Strings::of(std::string_view key, std::initializer_list<Filling> fillings) const
{
    std::string text(of(key));
    for (const auto& [name, words] : fillings) {
        const auto mark = "{" + std::string(name) + "}";
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at + words.size()))
            text.replace(at, mark.size(), words);
    }
    return text;
}

std::vector<std::string_view> Strings::keys() const
{
    std::vector<std::string_view> keys;
    for (const auto& [key, words] : m_words) keys.push_back(key);
    return keys;
}

}  // namespace aftercare::guidance
