# SPDX-License-Identifier: GPL-3.0-or-later
# Run by cpack between installing into its folder and packing it: what Debian wants in /usr/share/doc, and compressed.
set(usr ${CPACK_TEMPORARY_INSTALL_DIRECTORY}/usr)
set(doc ${usr}/share/doc/imago)
if(NOT IS_DIRECTORY ${usr}/bin)
  message(FATAL_ERROR "nothing is installed in ${usr}: is CPACK_PACKAGING_INSTALL_PREFIX another than /usr?")
endif()

# The copyright file has these licences, in Debian's form.
file(REMOVE ${doc}/LICENSE ${doc}/LICENSE.icons)
file(COPY ${CPACK_IMAGO_DEBIAN_DIR}/copyright DESTINATION ${doc} FILE_PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)

file(READ ${CPACK_IMAGO_DEBIAN_DIR}/changelog changelog)
if(NOT changelog MATCHES "^imago \\(${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}\\)")
  message(FATAL_ERROR "packaging/debian/changelog does not begin with version ${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")
endif()
file(WRITE ${doc}/changelog.Debian "${changelog}")
file(GLOB pages ${usr}/share/man/man1/*.1)
# -n: no time stamps, so that equal files make equal packages.
execute_process(COMMAND gzip -9nf ${doc}/changelog.Debian ${pages} COMMAND_ERROR_IS_FATAL ANY)
file(CHMOD ${doc}/changelog.Debian.gz PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
