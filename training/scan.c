/* The running mean of a QRNN layer and its gradient, over batch × words × units arrays of floats.
 * The first half of the units runs forward, the second backward. Python's own loop takes most of a training's time. */
#include <stddef.h>

static void run(const float *z, const float *f, float *s, long words, long width, long from, long to, int back) {
  for (long step = 0; step < words; step++) {
    long t = back ? words - 1 - step : step;
    const float *before = step ? s + (back ? t + 1 : t - 1) * width : NULL;
    for (long u = from; u < to; u++)
      s[t * width + u] = f[t * width + u] * (before ? before[u] : 0) + (1 - f[t * width + u]) * z[t * width + u];
  }
}

static void run_gradient(const float *z, const float *f, const float *s, const float *g, float *dz, float *df, float *carry,
                         long words, long width, long from, long to, int back) {
  for (long u = from; u < to; u++) carry[u] = 0;
  for (long step = words - 1; step >= 0; step--) {
    long t = back ? words - 1 - step : step;
    const float *before = step ? s + (back ? t + 1 : t - 1) * width : NULL;
    for (long u = from; u < to; u++) {
      long i = t * width + u;
      float d = g[i] + carry[u];
      df[i] = d * ((before ? before[u] : 0) - z[i]);
      dz[i] = d * (1 - f[i]);
      carry[u] = d * f[i];
    }
  }
}

void scan(const float *z, const float *f, float *s, long batch, long words, long width) {
  for (long b = 0; b < batch; b++) {
    long at = b * words * width;
    run(z + at, f + at, s + at, words, width, 0, width / 2, 0);
    run(z + at, f + at, s + at, words, width, width / 2, width, 1);
  }
}

void scan_gradient(const float *z, const float *f, const float *s, const float *g, float *dz, float *df, float *carry, long batch,
                   long words, long width) {
  for (long b = 0; b < batch; b++) {
    long at = b * words * width;
    run_gradient(z + at, f + at, s + at, g + at, dz + at, df + at, carry, words, width, 0, width / 2, 0);
    run_gradient(z + at, f + at, s + at, g + at, dz + at, df + at, carry, words, width, width / 2, width, 1);
  }
}
