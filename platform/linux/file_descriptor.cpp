#include "platform/linux/file_descriptor.h"

#include <unistd.h>

namespace aftercare {

void FileDescriptor::close()
{
    if (m_number >= 0) ::close(std::exchange(m_number, -1));
}

}  // namespace aftercare
