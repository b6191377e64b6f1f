# SPDX-License-Identifier: GPL-3.0-or-later
# The studio's texts in other languages, compiled into imago under :/i18n. English needs a file too, for plurals ("%n pictures").
# After changing texts: cmake --build build/dev --target update_translations, then translate with Qt Linguist.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/ui/*.cpp ${CMAKE_SOURCE_DIR}/ui/*.h
     ${CMAKE_SOURCE_DIR}/app/imago/*.cpp)

qt_add_lrelease(
  imago
  TS_FILES ${CMAKE_SOURCE_DIR}/translations/imago_en.ts
  QM_FILES_OUTPUT_VARIABLE qm_files
  OPTIONS -silent)
qt_add_resources(imago translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
qt_add_lupdate(
  imago
  TS_FILES ${CMAKE_SOURCE_DIR}/translations/imago_en.ts
  SOURCES ${translated_sources}
  INCLUDE_DIRECTORIES ${CMAKE_SOURCE_DIR}
  OPTIONS -pluralonly -locations none -no-obsolete)
