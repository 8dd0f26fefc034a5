#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

namespace aftercare {

// A file's bytes, read when they are looked at. Empty when it cannot be read.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& file);
    ~MappedFile();
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;

    std::span<const std::byte> bytes() const { return m_bytes; }

private:
    std::span<const std::byte> m_bytes;
};

}  // namespace aftercare
