#pragma once

#include "app/base/result.h"

#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftercare::guidance {

using Filling = std::pair<std::string_view, std::string_view>;

// The words of the interface in one language: "pain.save" → "Save entry". Read once, never changed.
class Strings {
public:
    Strings() = default;

    // Reads `folder`/`language`/strings.json: groups of keys, joined by dots.
    static Result<Strings> load(const std::filesystem::path& folder, std::string_view language = "en");
    static Result<Strings> read(std::string_view json);
    // The English words as they were when the program was built, so that a window can open whatever happened to the
    // content folder.
    static Strings built_in();

    // The words for a key, or the key itself where there are none, so that a gap shows but nothing breaks.
    std::string_view of(std::string_view key) const;
    // The same with every {name} filled in.
    std::string of(std::string_view key, std::initializer_list<Filling> fillings) const;

    // The language of all of them, such as "en".
    const std::string& language() const { return m_language; }
    bool has(std::string_view key) const { return m_words.contains(key); }
    std::vector<std::string_view> keys() const;

private:
    std::string m_language = "en";
    std::map<std::string, std::string, std::less<>> m_words;
    // Keys that were asked for without words; kept so that their text can be handed out.
    mutable std::map<std::string, std::string, std::less<>> m_gaps;
};

}  // namespace aftercare::guidance
