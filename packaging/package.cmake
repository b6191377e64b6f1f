# SPDX-License-Identifier: GPL-3.0-or-later
# What cpack -G DEB makes of the installed files; packaging/deb calls it.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME imago)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_DIRECTORY ${CMAKE_BINARY_DIR}/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_VERBATIM_VARIABLES ON)

# DEBFULLNAME and DEBEMAIL are what Debian's own tools read.
set(name "The Imago authors")
set(address maintainers@imago.example)
if(DEFINED ENV{DEBFULLNAME})
  set(name $ENV{DEBFULLNAME})
endif()
if(DEFINED ENV{DEBEMAIL})
  set(address $ENV{DEBEMAIL})
endif()
set(CPACK_PACKAGE_CONTACT "${name} <${address}>")

set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "studio for labelling pictures and training image models")
set(CPACK_PACKAGE_DESCRIPTION
    "Imago turns a folder of pictures into a working image model: label by hand
with one key a picture or draw shapes, see what augmentation does, train in
the background, look at every mistake and correct it on the spot, and export
a model that other programs load. The same jobs are commands for scripts.
.
Everything happens on this machine; the network is used only to fetch
published weights when a person asks for them.")

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
if(IMAGO_SITE)
  set(CPACK_DEBIAN_PACKAGE_HOMEPAGE ${IMAGO_SITE})
endif()
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Libraries that are linked: found by dpkg-shlibdeps. What is loaded or read at run time: OpenBLAS with its own threads, the
# one that obeys OPENBLAS_NUM_THREADS (without it training is some eight times slower), and a font, without which no window
# has letters. It can be used without the rest: https for published weights, Wayland, and Qt's own texts in other languages.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libopenblas0-pthread, fonts-dejavu-core | fonts-liberation2 | fonts-noto-core")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "ca-certificates, qt6-wayland, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk, minisign")

set(IMAGO_DEBIAN_DIR ${CMAKE_SOURCE_DIR}/packaging/debian)
set(CPACK_IMAGO_DEBIAN_DIR ${IMAGO_DEBIAN_DIR})
set(CPACK_PRE_BUILD_SCRIPTS ${IMAGO_DEBIAN_DIR}/finish.cmake)
include(CPack)
