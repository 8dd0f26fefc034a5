#include "platform/desktop/png_file.h"

#include <png.h>

namespace aftercare {
namespace {

png_image header_of(const Picture& picture)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    return image;
}

}  // namespace

Result<> write_png(const std::filesystem::path& file, const Picture& picture)
{
    auto image = header_of(picture);
    if (png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0) return {};
    return fail(ErrorKind::Io, "The picture " + file.string() + " cannot be written: " + image.message +
                                   ". Check the folder's permissions and the space on its disk.");
}

Result<std::string> png_of(const Picture& picture)
{
    auto image = header_of(picture);
    std::string bytes(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = bytes.size();
    if (png_image_write_to_memory(&image, bytes.data(), &size, 0, picture.rgb.data(), 0, nullptr) == 0)
        return fail(ErrorKind::Io, std::string("The picture cannot be made: ") + image.message + ".");
    bytes.resize(size);
    return bytes;
}

}  // namespace aftercare
