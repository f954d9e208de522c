// libxlsxwriter for Swift.
#ifndef SEALREVIEW_CXLSXWRITER_SHIM_H
#define SEALREVIEW_CXLSXWRITER_SHIM_H

#include <errno.h>
#include <stdio.h>
#include <xlsxwriter.h>

/// Whether a row of the sheet could not be kept: libxlsxwriter does not look, and goes on.
static inline int sealreview_rows_failed(const lxw_worksheet *sheet) {
  return ferror(sheet->optimize_tmpfile);
}

/// Keeps the sheet's last row; the number of bytes of all its rows, or -1 with errno.
static inline long long sealreview_end_rows(lxw_worksheet *sheet) {
  lxw_worksheet_write_single_row(sheet);
  if (fflush(sheet->optimize_tmpfile) != 0) return -1;
  return (long long)ftello(sheet->optimize_tmpfile);
}

/// The axis on which the categories of a chart of bars stand, and the one of its values: of such a chart
/// libxlsxwriter exchanges them.
static inline lxw_chart_axis *sealreview_category_axis(lxw_chart *chart) { return chart->y_axis; }
static inline lxw_chart_axis *sealreview_value_axis(lxw_chart *chart) { return chart->x_axis; }

#endif
