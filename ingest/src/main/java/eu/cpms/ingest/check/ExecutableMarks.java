package eu.cpms.ingest.check;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** How programs and scripts of the usual systems begin. */
final class ExecutableMarks implements Signature {

  private static final int LOOK_AT = 512;
  private static final Signature BINARY =
      Signature.at(
          0,
          "\u007fELF",
          "\u00ca\u00fe\u00ba\u00be",
          "\u00fe\u00ed\u00fa\u00ce",
          "\u00fe\u00ed\u00fa\u00cf",
          "\u00ce\u00fa\u00ed\u00fe",
          "\u00cf\u00fa\u00ed\u00fe",
          "\0asm",
          "L\0\0\0\u0001\u0014\u0002\0");
  private static final List<String> SCRIPT =
      List.of(
          "#!", "<?php", "<%@", "<html", "<!doctype html", "<script", "<svg", "<hta:", "@echo off");

  @Override
  public boolean matches(Content content) throws IOException {
    return BINARY.matches(content) || isWindowsProgram(content) || isScript(content);
  }

  /** Text may begin with MZ too (a column of a spectrum), but holds no zero bytes. */
  private static boolean isWindowsProgram(Content content) {
    return content.hasAt(0, "MZ") && content.headText(LOOK_AT).indexOf(0) >= 0;
  }

  private static boolean isScript(Content content) {
    String mark = "\u00ef\u00bb\u00bf";
    String start = content.headText(LOOK_AT);
    String text = (start.startsWith(mark) ? start.substring(mark.length()) : start).stripLeading();
    return SCRIPT.stream().anyMatch(text.toLowerCase(Locale.ROOT)::startsWith);
  }
}
