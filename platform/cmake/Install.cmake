# What a package holds, laid out as the programs look for it: share/aftercare beside bin.
include(GNUInstallDirs)

install(TARGETS aftercare aftercare-agent RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY content DESTINATION ${CMAKE_INSTALL_DATADIR}/aftercare)
install(DIRECTORY ${CMAKE_BINARY_DIR}/share/aftercare/fonts DESTINATION ${CMAKE_INSTALL_DATADIR}/aftercare)
install(FILES assets/desktop/io.github.aftercare.Aftercare.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES assets/desktop/io.github.aftercare.Aftercare.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES assets/desktop/io.github.aftercare.Aftercare.svg
    DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_PACKAGE_VENDOR "Aftercare")
set(CPACK_PACKAGE_CONTACT "The Aftercare contributors <aftercare@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Pain diary, stretching routines and reminders between sessions")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS tzdata)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS dbus)
include(CPack)
