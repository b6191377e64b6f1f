# SPDX-License-Identifier: GPL-3.0-or-later
# The studio's texts in other languages, compiled into a program under :/i18n. English needs a file too, for plurals ("%n pictures").
# What is not translated yet stays English: lupdate's guesses from like texts may lack what the source has now.
# After changing texts: packaging/translate update, then translate with Qt Linguist or packaging/translate missing and merge.
function(imago_translations program)
  file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/imago_*.ts)
  qt_add_lrelease(
    ${program}
    TS_FILES ${ts_files}
    QM_FILES_OUTPUT_VARIABLE qm_files
    OPTIONS -silent -nounfinished)
  qt_add_resources(${program} translations PREFIX /i18n BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
endfunction()
