#pragma once

#include "platform/linux/folders.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace aftercare {

// Paths as a person at this computer writes and reads them: whole, or going on from the home folder.
class PersonPaths {
public:
    explicit PersonPaths(Environment environment) : m_environment(std::move(environment)) {}

    // As it is shown, and back.
    std::string shown(const std::filesystem::path& path) const;
    std::filesystem::path whole(std::string_view path) const;
    // A file of that name where a person keeps documents, as it is shown.
    std::string in_documents(std::string_view name) const;
    const Environment& environment() const { return m_environment; }

private:
    std::filesystem::path home() const;

    Environment m_environment;
};

}  // namespace aftercare
