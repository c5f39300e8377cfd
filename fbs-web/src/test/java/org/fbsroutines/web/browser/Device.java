package org.fbsroutines.web.browser;

import com.microsoft.playwright.Browser;

/** A screen on which the pages must be good to use. */
public enum Device {
  /** A small phone, held upright, used by touch. */
  PHONE(320, 640, true),
  /** A phone as most are, held upright, used by touch. */
  COMMON_PHONE(390, 844, true),
  /** A computer. */
  DESKTOP(1280, 800, false);

  private final int width;
  private final int height;
  private final boolean touch;

  Device(int width, int height, boolean touch) {
    this.width = width;
    this.height = height;
    this.touch = touch;
  }

  /** Returns fresh options of a browser on this screen. */
  public Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(width, height)
        .setHasTouch(touch)
        .setIsMobile(touch);
  }
}
