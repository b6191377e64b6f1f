# SPDX-License-Identifier: GPL-3.0-or-later
include(GNUInstallDirs)

foreach(program imago imago-worker)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
  endif()
endforeach()

# Not in CMAKE_INSTALL_LIBDIR: programs look in ../lib/imago wherever they are installed.
install(TARGETS imago_video LIBRARY DESTINATION lib/imago)

install(DIRECTORY resources/samples resources/weights resources/handbook resources/screens DESTINATION ${CMAKE_INSTALL_DATADIR}/imago)
install(FILES resources/app/imago.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES resources/app/imago.png DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/256x256/apps)
install(FILES packaging/imago.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/imago.thumbnailer DESTINATION ${CMAKE_INSTALL_DATADIR}/thumbnailers)

# Software centres fetch the screenshots from the web: from where the sources are published.
set(IMAGO_SITE "" CACHE STRING "https address of the published source tree; empty leaves addresses out of the metainfo")
file(READ packaging/imago.metainfo.xml metainfo)
if(IMAGO_SITE)
  string(REPLACE "https://imago.example" "${IMAGO_SITE}" metainfo "${metainfo}")
else()
  string(REGEX REPLACE " *<screenshots>.*</screenshots>\n" "" metainfo "${metainfo}")
  string(REGEX REPLACE " *<url [^\n]*\n" "" metainfo "${metainfo}")
endif()
file(GENERATE OUTPUT ${CMAKE_BINARY_DIR}/org.imago.Imago.metainfo.xml CONTENT "${metainfo}")
install(FILES ${CMAKE_BINARY_DIR}/org.imago.Imago.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/imago.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages RENAME imago.xml)

# Written by the programs themselves (app/CMakeLists.txt).
foreach(program imago imago-worker)
  if(TARGET ${program})
    set(manual ${CMAKE_BINARY_DIR}/manual)
    install(FILES ${manual}/${program}.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${manual}/${program}.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME ${program})
    install(FILES ${manual}/_${program} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
    install(FILES ${manual}/${program}.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
  endif()
endforeach()

install(FILES LICENSE resources/THIRD_PARTY.md DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/imago)
install(FILES resources/icons/LICENSE DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/imago RENAME LICENSE.icons)

include(packaging/package.cmake)
