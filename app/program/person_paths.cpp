#include "app/program/person_paths.h"

#include "platform/linux/user_folders.h"

namespace aftercare {
namespace fs = std::filesystem;
namespace {

// What a person may have pasted: spaces around it, quotes, the address of a file.
std::string_view bare(std::string_view path)
{
    constexpr std::string_view address = "file://";
    const auto is_around = [](char letter) {
        return letter == ' ' || letter == '\t' || letter == '\n' || letter == '"' || letter == '\'';
    };
    while (!path.empty() && is_around(path.front())) path.remove_prefix(1);
    while (!path.empty() && is_around(path.back())) path.remove_suffix(1);
    if (path.starts_with(address)) path.remove_prefix(address.size());
    return path;
}

}  // namespace

fs::path PersonPaths::home() const { return m_environment("HOME").value_or(""); }

std::string PersonPaths::shown(const fs::path& path) const
{
    const auto from_home = path.lexically_relative(home());
    const bool is_inside = !from_home.empty() && *from_home.begin() != ".." && from_home != ".";
    return (is_inside ? from_home : path).string();
}

fs::path PersonPaths::whole(std::string_view path) const
{
    path = bare(path);
    if (path.starts_with("~/")) path.remove_prefix(2);
    return (home() / path).lexically_normal();
}

std::string PersonPaths::in_documents(std::string_view name) const
{
    return shown(user_folder(UserFolder::Documents, m_environment).value_or(home()) / name);
}

}  // namespace aftercare
