#pragma once

#include "app/ui/kit/fonts.h"
#include "platform/linux/mapped_file.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace aftercare {

// The files of the window's letters and icons, in memory as long as it lives.
class FontData {
public:
    static constexpr std::array file_names = {"Inter-Regular.otf", "Inter-SemiBold.otf", "InterDisplay-SemiBold.otf",
                                              "MaterialIcons-Regular.ttf"};

    // Without a folder, or for a file that is missing, Dear ImGui's own letters are used.
    explicit FontData(const std::optional<std::filesystem::path>& folder)
        : m_folder(folder.value_or(std::filesystem::path()))
    {
    }

    ui::FontFiles files() const
    {
        return {m_files[0].bytes(), m_files[1].bytes(), m_files[2].bytes(), m_files[3].bytes()};
    }

    std::vector<std::string> missing() const
    {
        std::vector<std::string> names;
        for (std::size_t file = 0; file < m_files.size(); ++file)
            if (m_files[file].bytes().empty()) names.emplace_back(file_names[file]);
        return names;
    }

private:
    MappedFile in_folder(std::size_t file) const { return MappedFile(m_folder / file_names[file]); }

    std::filesystem::path m_folder;
    std::array<MappedFile, 4> m_files = {in_folder(0), in_folder(1), in_folder(2), in_folder(3)};
};

}  // namespace aftercare
