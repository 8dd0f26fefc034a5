#include "platform/desktop/png_file.h"

#include <png.h>

namespace aftercare {

Result<> write_png(const std::filesystem::path& file, const Picture& picture)
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.width);
    image.height = static_cast<png_uint_32>(picture.height);
    image.format = PNG_FORMAT_RGB;
    if (png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0) return {};
    return fail(ErrorKind::Io, "The picture " + file.string() + " cannot be written: " + image.message +
                                   ". Check the folder's permissions and the space on its disk.");
}

}  // namespace aftercare
