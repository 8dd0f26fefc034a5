# The fonts come from packages and are copied next to the program, so that it finds them wherever it is installed from.
# Without them it still runs, with Dear ImGui's own font.
set(AFTERCARE_FONT_FOLDER ${CMAKE_BINARY_DIR}/share/aftercare/fonts)

function(aftercare_font file)
    find_file(found NAMES ${file} NO_CACHE
        PATHS /usr/share/fonts /usr/local/share/fonts
        PATH_SUFFIXES opentype/inter truetype/inter truetype/material-design-icons-iconfont)
    if(found)
        configure_file(${found} ${AFTERCARE_FONT_FOLDER}/${file} COPYONLY)
    else()
        message(STATUS "${file} is missing: install fonts-inter and fonts-material-design-icons-iconfont")
    endif()
endfunction()

aftercare_font(Inter-Regular.otf)
aftercare_font(Inter-SemiBold.otf)
aftercare_font(InterDisplay-SemiBold.otf)
aftercare_font(MaterialIcons-Regular.ttf)
