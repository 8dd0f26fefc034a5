#include "app/guidance/content_files.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace aftercare::guidance {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view subfolders[] = {"articles", "exercises", "routines", "safety"};

class FolderReader {
public:
    FolderReader(fs::path root, std::vector<Document>& documents, std::vector<Problem>& problems)
        : m_root(std::move(root)),
          m_documents(documents),
          m_problems(problems)
    {
    }

    void read(const std::string& inside)
    {
        std::vector<std::string> names;
        std::error_code fault;
        for (fs::directory_iterator entry(m_root / inside, fault), end; !fault && entry != end; entry.increment(fault))
            names.push_back(entry->path().filename().string());
        if (fault) return add_problem(inside, "This folder cannot be read: " + fault.message() + ".");
        std::ranges::sort(names);
        for (const auto& name : names) {
            if (name.ends_with(".json") && !name.starts_with('.')) read_file(inside + "/" + name);
            else if (goes_in_circles(m_root / inside / name)) read_file(inside + "/" + name);
        }
    }

private:
    static bool goes_in_circles(const fs::path& path)
    {
        std::error_code fault;
        (void)fs::status(path, fault);
        return fault == std::errc::too_many_symbolic_link_levels;
    }

    void read_file(const std::string& inside)
    {
        const auto path = m_root / inside;
        std::error_code fault;
        const auto status = fs::status(path, fault);
        if (fault == std::errc::too_many_symbolic_link_levels)
            return add_problem(inside, "This link goes round in circles; replace it with the file.");
        if (fault || !fs::exists(status))
            return add_problem(inside, "This file cannot be found; it may be a link to a file that is gone.");
        if (!fs::is_regular_file(status)) return add_problem(inside, "This is not a file; remove it.");
        const auto size = fs::file_size(path, fault);
        if (fault) return add_problem(inside, "This file cannot be read: " + fault.message() + ".");
        if (size > largest_content_file) return add_problem(inside, "This file is larger than 4 MB and was not read.");
        read_text(path, inside);
    }

    void read_text(const fs::path& path, const std::string& inside)
    {
        std::ifstream stream(path, std::ios::binary);
        std::string text{std::istreambuf_iterator<char>(stream), {}};
        if (!stream) return add_problem(inside, "This file cannot be read; check that you may open it.");
        m_documents.push_back({inside, std::move(text)});
    }

    void add_problem(const std::string& inside, std::string what)
    {
        m_problems.push_back({inside, "", std::move(what)});
    }

    fs::path m_root;
    std::vector<Document>& m_documents;
    std::vector<Problem>& m_problems;
};

}  // namespace

std::vector<Document> read_files(const fs::path& folder, std::string_view language, std::vector<Problem>& problems)
{
    std::vector<Document> documents;
    const std::string inside(language);
    std::error_code fault;
    if (!fs::is_directory(folder / inside, fault)) {
        problems.push_back({inside, "",
                            "The content folder " + folder.string() + " has no folder \"" + inside +
                                "\"; check --content and --lang, or install the program again."});
        return documents;
    }
    FolderReader reader(folder, documents, problems);
    reader.read(inside);
    for (const auto subfolder : subfolders) reader.read(inside + "/" + std::string(subfolder));
    return documents;
}

}  // namespace aftercare::guidance
